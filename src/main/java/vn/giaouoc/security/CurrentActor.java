package vn.giaouoc.security;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Role;

/** Whoever sends the request, with the posts and powers of this moment; read from the database once a request. */
@Component
public class CurrentActor {

    private static final String LOADED = CurrentActor.class.getName();

    private final Actors actors;
    private final Clock clock;

    CurrentActor(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @throws IllegalStateException if nobody is signed in: the page was not on the list of pages for those who are
     */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Empty if nobody is signed in. */
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(LOADED, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                && actor.person().equals(signedIn.person())) {
            return Optional.of(actor);
        }
        var roles = signedIn.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        var actor = actors.load(signedIn.person(), signedIn.login(), roles, clock.instant());
        if (request != null) {
            request.setAttribute(LOADED, actor, RequestAttributes.SCOPE_REQUEST);
        }
        return Optional.of(actor);
    }
}
