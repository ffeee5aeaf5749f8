package vn.giaouoc.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the drawings the product ships, at its start, if they changed. */
@Component
class ShippedDrawings implements SmartInitializingSingleton {

    private final Drawings drawings;

    ShippedDrawings(Drawings drawings) {
        this.drawings = drawings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            // decision tables first: drawings name them
            for (var pattern : new String[] {"classpath*:bpmn/**/*.dmn", "classpath*:bpmn/**/*.bpmn"}) {
                for (var resource : resolver.getResources(pattern)) {
                    drawings.deploy(name(resource), Map.of(name(resource), resource.getContentAsByteArray()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource resource) throws IOException {
        var url = resource.getURL().getPath();
        return url.substring(url.lastIndexOf("/bpmn/") + 1);
    }
}
