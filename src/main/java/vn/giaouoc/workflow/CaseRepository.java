package vn.giaouoc.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.workflow.engine.CorridorPort.CaseRef;

/** Rows of cases. */
@Repository
class CaseRepository {

    static final String COLUMNS = """
            i.id, i.engine_id, i.process_key, i.process_name, i.process_version, i.definition_id, i.business_key, i.title, i.unit,
            i.group_code, i.year, i.state, i.outcome, i.started_by, i.started_login, i.started_name, i.started_unit,
            i.started_at, i.ended_at
            """;

    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the number is taken by a living case of the process. */
    boolean insert(CaseRow row, Collection<String> readers) {
        return jdbc.sql("""
                        with i as (
                            insert into workflow_instance (
                                id, process_key, process_name, process_version, definition_id, business_key, title, search, unit,
                                group_code, year, state, started_by, started_login, started_name, started_unit, started_at)
                            values (:id, :key, :name, :version, :definition, :number, :title,
                                    shared_plain(:title || ' ' || :number || ' ' || coalesce(:unit, '')), :unit, :group, :year,
                                    'ACTIVE', :person, :login, :personName, :startedUnit, :at)
                            on conflict (process_key, business_key) where state in ('ACTIVE', 'ENDED') do nothing
                            returning id),
                        r as (
                            insert into workflow_instance_reader (instance_id, key)
                            select i.id, k from i, unnest(:readers::text[]) k on conflict do nothing)
                        select count(*) from i
                        """)
                        .param("id", row.id())
                        .param("key", row.processKey())
                        .param("name", row.processName())
                        .param("version", row.processVersion())
                        .param("definition", row.definitionId())
                        .param("number", row.businessKey())
                        .param("title", row.title())
                        .param("unit", row.unit())
                        .param("group", row.group())
                        .param("year", row.year())
                        .param("person", row.startedBy())
                        .param("login", row.startedLogin())
                        .param("personName", row.startedName())
                        .param("startedUnit", row.startedUnit())
                        .param("at", Sql.at(row.startedAt()))
                        .param("readers", Sql.array(readers))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void startedAs(UUID instance, String engineId) {
        int rows = jdbc.sql("update workflow_instance set engine_id = :engine where id = :id and engine_id is null")
                .param("engine", engineId)
                .param("id", instance)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("process instance " + engineId + " was not started through the corridor");
        }
    }

    Optional<InstanceFacts> ended(String engineId, @Nullable String outcome, Instant at) {
        return jdbc.sql("""
                        update workflow_instance i set state = 'ENDED', outcome = :outcome, ended_at = :at
                         where engine_id = :engine and state = 'ACTIVE'
                        returning
                        """ + COLUMNS)
                .param("engine", engineId)
                .param("outcome", outcome)
                .param("at", Sql.at(at))
                .query((row, n) -> row(row).facts())
                .optional();
    }

    void stopped(UUID instance, InstanceState state, Instant at) {
        jdbc.sql("update workflow_instance set state = :state, ended_at = :at where id = :id and state = 'ACTIVE'")
                .param("id", instance)
                .param("state", state.name())
                .param("at", Sql.at(at))
                .update();
    }

    Optional<CaseRow> find(UUID instance) {
        return jdbc.sql("select " + COLUMNS + " from workflow_instance i where i.id = :id")
                .param("id", instance)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<CaseRow> lock(UUID instance) {
        return jdbc.sql("select " + COLUMNS + " from workflow_instance i where i.id = :id for update")
                .param("id", instance)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Cases of that number, also with a number after it, that were withdrawn or stopped: papers still name them. */
    int stopped(String processKey, String number) {
        return jdbc.sql("""
                        select count(*) from workflow_instance
                         where process_key = :process and state in ('WITHDRAWN', 'CANCELLED')
                           and (business_key = :number or business_key ~ ('^' || :pattern || '-[0-9]+$'))
                        """)
                .param("process", processKey)
                .param("number", number)
                .param("pattern", number.replaceAll("([^A-Za-z0-9])", "[$1]"))
                .query(Integer.class)
                .single();
    }

    CaseRef ofEngine(String engineRootId) {
        return jdbc.sql("select id, business_key from workflow_instance where engine_id = :engine")
                .param("engine", engineRootId)
                .query((row, n) -> new CaseRef(row.getObject("id", UUID.class), row.getString("business_key")))
                .single();
    }

    /** A job of a process that no case began (there is none) locks nothing. */
    void lockOfJob(String jobId) {
        jdbc.sql("""
                        select i.id from workflow_instance i
                         where i.engine_id = (
                            select e.root_proc_inst_id_ from engine.act_ru_job j
                              join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                             where j.id_ = :job)
                           for update of i
                        """).param("job", jobId).query(UUID.class).optional();
    }

    /** The next running number of a series in a year, from 1; the row waits for whoever took one before. */
    int nextNumber(String series, int year) {
        return jdbc.sql("""
                        insert into workflow_case_number (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = workflow_case_number.last + 1
                        returning last
                        """)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("engine_id"),
                row.getString("process_key"),
                row.getString("process_name"),
                row.getInt("process_version"),
                row.getString("definition_id"),
                row.getString("business_key"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("group_code"),
                Sql.integer(row, "year"),
                InstanceState.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("started_by", UUID.class),
                row.getString("started_login"),
                row.getString("started_name"),
                row.getString("started_unit"),
                Sql.requiredInstant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }
}
