package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.giaouoc.shared.Problem;

/** Claims about refusals. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String code, ThrowingCallable act) {
        var problem = catchThrowableOfType(Problem.class, act);
        assertThat(problem).as("refusal " + code).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
    }
}
