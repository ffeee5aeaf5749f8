package vn.giaouoc.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** Publishes the drawings the product ships, at its start, if they changed. */
@Component
class ShippedDrawings implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedDrawings.class);

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
                    deploy(name(resource), resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A refused drawing must not stop the house: what was published before goes on. A test holds that none is refused. */
    private void deploy(String name, byte[] bytes) {
        try {
            drawings.deploy(name, Map.of(name, bytes));
        } catch (Problem refused) {
            LOG.error("Not published: {}: {}", name, refused.getMessage());
        }
    }

    private static String name(Resource resource) throws IOException {
        var url = resource.getURL().getPath();
        return url.substring(url.lastIndexOf("/bpmn/") + 1);
    }
}
