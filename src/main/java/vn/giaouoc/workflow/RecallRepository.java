package vn.giaouoc.workflow;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened since a completion, and where in the engine it stands. */
@Repository
class RecallRepository {

    private final JdbcClient jdbc;

    RecallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The submission that completed a task, if it was not taken back. */
    Optional<UUID> latest(UUID task) {
        return jdbc.sql(
                        "select id from workflow_submission where task_id = :task and recalled_at is null order by at desc limit 1")
                .param("task", task)
                .query(UUID.class)
                .optional();
    }

    /** No submission, comment or draft on what it brought about. */
    boolean nothingElseSince(UUID instance, UUID submission, Collection<UUID> brought) {
        return jdbc.sql("""
                        select not exists (select 1 from workflow_submission s where s.task_id = any (:brought::uuid[]))
                           and not exists (select 1 from workflow_draft d where d.task_id = any (:brought::uuid[]))
                           and exists (select 1 from workflow_submission s where s.id = :submission and s.instance_id = :instance)
                        """)
                .param("brought", Sql.array(brought))
                .param("submission", submission)
                .param("instance", instance)
                .query(Boolean.class)
                .single();
    }

    /** The engine's instance of a definition within a case, if there is exactly one. */
    Optional<String> processInstance(String engineRootId, String definitionId) {
        var found = jdbc.sql("""
                        select e.proc_inst_id_ from engine.act_ru_execution e
                         where e.root_proc_inst_id_ = :root and e.proc_def_id_ = :definition and e.id_ = e.proc_inst_id_
                         limit 2
                        """)
                .param("root", engineRootId)
                .param("definition", definitionId)
                .query(String.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    String activityInstance(String engineTaskId) {
        return jdbc.sql("""
                        select e.act_inst_id_ from engine.act_ru_task t
                          join engine.act_ru_execution e on e.id_ = t.execution_id_
                         where t.id_ = :task
                        """).param("task", engineTaskId).query(String.class).single();
    }
}
