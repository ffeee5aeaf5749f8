package vn.giaouoc.covenants;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemRepository {

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ItemRow(
            PacketItem item,
            UUID document,
            @Nullable Adoption adoption,
            @Nullable String note,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer votesAbstain,
            @Nullable Integer adoptedVersion,
            @Nullable Integer stoppedVersion,
            boolean heldFromIssue) {

        boolean adopted() {
            return adoption == Adoption.ADOPTED || adoption == Adoption.ADOPTED_WITH_EDITS;
        }
    }

    void insert(UUID year, PacketItem item, UUID document) {
        jdbc.sql("insert into covenants_item (year_id, item, document) values (:year, :item, :document)")
                .param("year", year)
                .param("item", item.name())
                .param("document", document)
                .update();
    }

    /** In the order of the packet. */
    List<ItemRow> of(UUID year) {
        return jdbc
                .sql("""
                        select item, document, adoption, adoption_note, votes_for, votes_against, votes_abstain, adopted_version,
                               stopped_version, held_from_issue
                        from covenants_item where year_id = :year
                        """)
                .param("year", year)
                .query((row, number) -> {
                    var adoption = row.getString("adoption");
                    return new ItemRow(
                            PacketItem.valueOf(row.getString("item")),
                            row.getObject("document", UUID.class),
                            adoption == null ? null : Adoption.valueOf(adoption),
                            row.getString("adoption_note"),
                            row.getObject("votes_for", Integer.class),
                            row.getObject("votes_against", Integer.class),
                            row.getObject("votes_abstain", Integer.class),
                            row.getObject("adopted_version", Integer.class),
                            row.getObject("stopped_version", Integer.class),
                            row.getBoolean("held_from_issue"));
                })
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(ItemRow::item))
                .toList();
    }

    Optional<ItemRow> covenant(UUID year) {
        return of(year).stream()
                .filter(row -> row.item() == PacketItem.COVENANT)
                .findFirst();
    }

    void adopt(
            UUID year,
            PacketItem item,
            Adoption adoption,
            @Nullable String note,
            List<@Nullable Integer> votes,
            int version) {
        jdbc.sql("""
                        update covenants_item
                        set adoption = :adoption, adoption_note = :note, votes_for = :for, votes_against = :against,
                            votes_abstain = :abstain, adopted_version = :version
                        where year_id = :year and item = :item
                        """)
                .param("adoption", adoption.name())
                .param("note", note, Types.VARCHAR)
                .param("for", votes.get(0), Types.INTEGER)
                .param("against", votes.get(1), Types.INTEGER)
                .param("abstain", votes.get(2), Types.INTEGER)
                .param("version", version)
                .param("year", year)
                .param("item", item.name())
                .update();
    }

    void stopped(UUID year, PacketItem item, int version) {
        jdbc.sql("update covenants_item set stopped_version = :version where year_id = :year and item = :item")
                .param("version", version)
                .param("year", year)
                .param("item", item.name())
                .update();
    }

    void holdFromIssue(UUID year, UUID document) {
        jdbc.sql("update covenants_item set held_from_issue = true where year_id = :year and document = :document")
                .param("year", year)
                .param("document", document)
                .update();
    }
}
