package vn.giaouoc.signing;

import vn.giaouoc.shared.TaskAct;

/** For whom a step signs. */
final class Parties {

    private Parties() {}

    /** The member whose turn it is where each member signs, also when its successor acts; else the unit acted for. */
    static String unit(TaskAct.Request request) {
        return request.variables().get("member") instanceof String member && !member.isBlank()
                ? member
                : request.acting().unit();
    }
}
