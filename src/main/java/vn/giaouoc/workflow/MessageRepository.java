package vn.giaouoc.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where in a case, called processes included, a message is waited for. */
@Repository
class MessageRepository {

    private final JdbcClient jdbc;

    MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Engine executions that wait for the message; only process instances always know their root, executions in them need not. */
    List<String> waiting(String engineRootId, String message) {
        return jdbc.sql("""
                        select s.execution_id_
                          from engine.act_ru_event_subscr s
                          join engine.act_ru_execution p on p.id_ = s.proc_inst_id_
                         where p.root_proc_inst_id_ = :root and s.event_type_ = 'message' and s.event_name_ = :message
                         order by s.execution_id_
                        """)
                .param("root", engineRootId)
                .param("message", message)
                .query(String.class)
                .list();
    }

    boolean stillWaits(String execution, String message) {
        return jdbc.sql("""
                        select exists (
                            select 1 from engine.act_ru_event_subscr s
                             where s.execution_id_ = :execution and s.event_type_ = 'message' and s.event_name_ = :message)
                        """)
                .param("execution", execution)
                .param("message", message)
                .query(Boolean.class)
                .single();
    }
}
