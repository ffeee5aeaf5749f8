package vn.giaouoc.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/** The acts that rooms registered, by name. Asked late, because rooms need the corridor and it needs them. */
@Component
class Acts {

    private final ObjectProvider<TaskAct> beans;
    private volatile @Nullable Map<String, TaskAct> known;

    Acts(ObjectProvider<TaskAct> beans) {
        this.beans = beans;
    }

    List<TaskAct> named(List<String> names) {
        var acts = new ArrayList<TaskAct>();
        for (var name : names) {
            var act = known().get(name);
            if (act == null) {
                throw new IllegalStateException("no room registered the act " + name);
            }
            acts.add(act);
        }
        return acts;
    }

    Set<String> names() {
        return known().keySet();
    }

    private Map<String, TaskAct> known() {
        var acts = known;
        if (acts == null) {
            var byName = new HashMap<String, TaskAct>();
            for (var act : beans) {
                if (byName.put(act.name(), act) != null) {
                    throw new IllegalStateException("two acts are called " + act.name());
                }
            }
            acts = Map.copyOf(byName);
            known = acts;
        }
        return acts;
    }
}
