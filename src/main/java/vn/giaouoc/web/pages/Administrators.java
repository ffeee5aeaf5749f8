package vn.giaouoc.web.pages;

import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;

/** Pages of administrators do not exist for anybody else. */
final class Administrators {

    private Administrators() {}

    /**
     * @throws Problem {@code security.no-such-address} for everybody else
     */
    static void only(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notFound("security.no-such-address");
        }
    }
}
