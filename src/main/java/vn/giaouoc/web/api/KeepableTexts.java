package vn.giaouoc.web.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** PostgreSQL keeps no NUL, so a text that holds one is refused by name before anything is done with it. */
final class KeepableTexts extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "holds a NUL");
        }
        return text;
    }
}
