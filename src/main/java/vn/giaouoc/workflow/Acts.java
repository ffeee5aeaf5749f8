package vn.giaouoc.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import vn.giaouoc.shared.TaskAct;

/** The acts that rooms registered, by name. Asked late, because rooms need the corridor and it needs them. */
@Component
class Acts {

    private final ObjectProvider<TaskAct> beans;
    private volatile @Nullable Known known;

    Acts(ObjectProvider<TaskAct> beans) {
        this.beans = beans;
    }

    /** @param prepares some act has a slow part, so that it is worth reading the task before the transaction */
    private record Known(Map<String, TaskAct> byName, boolean prepares) {}

    List<TaskAct> named(List<String> names) {
        var acts = new ArrayList<TaskAct>();
        for (var name : names) {
            var act = known().byName.get(name);
            if (act == null) {
                throw new IllegalStateException("no room registered the act " + name);
            }
            acts.add(act);
        }
        return acts;
    }

    Set<String> names() {
        return known().byName.keySet();
    }

    boolean somePrepare() {
        return known().prepares;
    }

    private Known known() {
        var acts = known;
        if (acts == null) {
            var byName = new HashMap<String, TaskAct>();
            boolean prepares = false;
            for (var act : beans) {
                if (byName.put(act.name(), act) != null) {
                    throw new IllegalStateException("two acts are called " + act.name());
                }
                var prepare =
                        ReflectionUtils.findMethod(AopUtils.getTargetClass(act), "prepare", TaskAct.Request.class);
                prepares |= prepare != null && prepare.getDeclaringClass() != TaskAct.class;
            }
            acts = new Known(Map.copyOf(byName), prepares);
            known = acts;
        }
        return acts;
    }
}
