package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchMarksTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 63, 64, 65, 487, 512, 1000})
    void theWalkMeetsEachBlockOnceTheNewestFirst(int newest) {
        var all = IntStream.iterate(newest, block -> block >= 0, block -> block - 1)
                .boxed()
                .toList();

        for (var widths : List.of(List.of(0, 2), List.of(1, 2), List.of(2, 2), List.of(0, 1), List.of(2, 1))) {
            var met = new ArrayList<Integer>();
            var walk = SearchMarks.walk(SearchMarks.TEXTS, newest, widths.get(0), widths.get(1));
            for (var part : walk) {
                all.stream()
                        .filter(block ->
                                SearchMarks.places(SearchMarks.TEXTS, block).contains(part))
                        .forEach(met::add);
            }

            assertThat(met).as("widths " + widths).containsExactlyElementsOf(all);
            assertThat(walk).hasSizeLessThan(26 + newest / (widths.get(1) == 2 ? 64 : 8));
        }
        assertThat(SearchMarks.walk(SearchMarks.TEXTS, newest, SearchMarks.ALL, 2))
                .hasSize(1)
                .allSatisfy(part -> assertThat(all)
                        .allSatisfy(block -> assertThat(SearchMarks.places(SearchMarks.TEXTS, block))
                                .contains(part)));
    }

    @Test
    void whoeverHoldsVeryManyKeysIsNotLookedForByThem() {
        var keys = IntStream.range(0, SearchMarks.MOST_KEYS_OF_READER)
                .mapToObj(i -> "unit:U" + i)
                .toList();
        var more = new ArrayList<>(keys);
        more.add("everyone");

        assertThat(SearchMarks.readBy(keys, null)).contains("~k:unit:u0", "~k:").hasSize(keys.size() + 1);
        assertThat(SearchMarks.readBy(keys, "PLAN")).contains("~k:unit:u0/plan", "~k:/plan");
        assertThat(SearchMarks.readBy(more, null)).isEmpty();
    }

    @Test
    void aDocumentThatVeryManyReadIsACandidateForEverybody() {
        var keys = IntStream.rangeClosed(0, SearchMarks.MOST_KEYS)
                .mapToObj(i -> "unit:U" + i)
                .toList();

        assertThat(SearchMarks.of("PLAN", "U1", null, null, "DRAFT", null, keys))
                .containsExactly("~type:plan", "~unit:u1", "~state:draft", "~k:", "~k:/plan");
        assertThat(SearchMarks.of("PLAN", "U1", null, null, "DRAFT", null, List.of("person:x")))
                .contains("~k:person:x", "~k:person:x/plan");
    }
}
