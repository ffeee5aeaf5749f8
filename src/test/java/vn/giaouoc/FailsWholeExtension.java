package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to what it says it breaks. */
class FailsWholeExtension implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        BrokenWrites.forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            var said = context.getRequiredTestMethod().getAnnotation(FailsWhole.class);
            assertThat(BrokenWrites.seen())
                    .as("writes that rolled back because the test broke them")
                    .contains(said.value());
        }
    }
}
