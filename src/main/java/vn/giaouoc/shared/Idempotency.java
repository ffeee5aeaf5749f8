package vn.giaouoc.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A write that is sent twice happens once, and both senders get the same answer. */
@Component
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final IdempotencyRepository repository;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    Idempotency(IdempotencyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the answer of the first time. Runs inside the caller's transaction: if that fails, nothing is
     * remembered. A second sender with the same key waits for the first.
     *
     * @param key what the client sent as {@code Idempotency-Key}; null means the work is always done
     * @param person whose key it is; the keys of two persons never meet
     * @param requestBody what was asked, compared by its JSON form
     * @throws Problem {@code shared.idempotency-key-reused} if the key came before with another body; {@code
     *     shared.idempotency-key-unusable} if it is empty or longer than 200 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T once(@Nullable String key, UUID person, Object requestBody, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw Problem.invalid("shared.idempotency-key-unusable", LONGEST_KEY);
        }
        var sha256 = sha256(json.writeValueAsString(requestBody));
        if (repository.claim(person, key, sha256, clock.instant())) {
            var answer = work.get();
            repository.remember(person, key, json.writeValueAsString(answer));
            return answer;
        }
        var first = repository.find(person, key);
        if (!first.sha256().equals(sha256)) {
            throw Problem.invalid("shared.idempotency-key-reused", key);
        }
        return json.readValue(first.answer(), type);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
