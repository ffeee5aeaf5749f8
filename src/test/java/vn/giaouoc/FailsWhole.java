package vn.giaouoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which writes a test breaks on purpose, as {@code module.Class.method}. The test fails if one of them was not in a
 * transaction that it broke and that rolled back; {@link EveryWriteFailsWholeTests} fails if a write of the product stands at
 * no test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FailsWholeExtension.class)
public @interface FailsWhole {

    String[] value();
}
