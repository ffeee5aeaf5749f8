package vn.giaouoc.workflow.engine;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ByteArrayValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Process variables are plain values: no Java object is ever stored or read back. */
final class PlainVariables {

    private PlainVariables() {}

    static VariableSerializers serializers() {
        return new DefaultVariableSerializers()
                .addSerializer(new NullValueSerializer())
                .addSerializer(new StringValueSerializer())
                .addSerializer(new BooleanValueSerializer())
                .addSerializer(new IntegerValueSerializer())
                .addSerializer(new LongValueSerlializer())
                .addSerializer(new DoubleValueSerializer())
                .addSerializer(new DateValueSerializer())
                .addSerializer(new ByteArrayValueSerializer())
                .addSerializer(new TransientDecisionResult());
    }

    /** The engine hands a decision's result on in a transient variable; it is never written. */
    private static final class TransientDecisionResult extends JavaObjectSerializer {

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return value.isTransient() && value.getValue() instanceof DmnDecisionResult;
        }
    }
}
