package vn.giaouoc.signing.validation;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The policy under which signatures are judged; its differences from the library's own are listed at its head. */
final class StrictPolicy {

    private static final String FILE = "/signing/strict-validation-policy.xml";
    private static @Nullable ValidationPolicy read;

    private StrictPolicy() {}

    static synchronized ValidationPolicy get() {
        var policy = read;
        if (policy == null) {
            policy = load();
            read = policy;
        }
        return policy;
    }

    private static ValidationPolicy load() {
        try (var file = StrictPolicy.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return ValidationPolicyFacade.newFacade().getValidationPolicy(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE, unreadable);
        } catch (Exception malformed) {
            throw new IllegalStateException(FILE + " is no policy", malformed);
        }
    }
}
