package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;

@Repository
class AppointmentRepository {

    // fields as of the day; for one that has ended, as of its last day
    private static final String APPOINTMENTS = """
            select a.id, a.person, p.full_name, a.unit, a.post, a.title, a.status, a.valid_from, a.valid_to, a.decision,
                a.version,
                array(select f.field from organization_deputy_field f where f.appointment = a.id
                    and daterange(f.valid_from, f.valid_to, '[]')
                        @> greatest(a.valid_from, least(cast(:at as date), coalesce(a.valid_to, :at)))
                    order by f.field) as fields
            from organization_appointment a join organization_person p on p.id = a.person
            """;

    private static final String OVERLAPS =
            " and daterange(a.valid_from, a.valid_to, '[]') && daterange(:from, :to, '[]')";

    private final JdbcClient jdbc;

    AppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> find(UUID id, LocalDate at) {
        return jdbc.sql(APPOINTMENTS + " where a.id = :id")
                .param("id", id)
                .param("at", at)
                .query(AppointmentRepository::appointment)
                .optional();
    }

    List<Appointment> ofPerson(UUID person, LocalDate at) {
        return jdbc.sql(APPOINTMENTS + " where a.person = :person order by a.valid_from desc, a.id desc")
                .param("person", person)
                .param("at", at)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Those in force on the day. */
    List<Appointment> ofPeople(Collection<UUID> people, LocalDate at) {
        return jdbc.sql(APPOINTMENTS + " where a.person = any(:people)" + OVERLAPS + " order by a.valid_from, a.id")
                .param("people", people.toArray(UUID[]::new))
                .param("from", at)
                .param("to", at)
                .param("at", at)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** All appointments ever made in a unit, the newest first. */
    List<Appointment> everInUnit(String unit, LocalDate at) {
        return jdbc.sql(APPOINTMENTS + " where a.unit = :unit order by a.valid_from desc, a.id desc")
                .param("unit", unit)
                .param("at", at)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Those that share a day with the period. */
    List<Appointment> inUnit(String unit, ValidPeriod period, LocalDate at) {
        return jdbc.sql(APPOINTMENTS + " where a.unit = :unit" + OVERLAPS + " order by a.valid_from, a.id")
                .param("unit", unit)
                .param("from", period.from())
                .param("to", period.to())
                .param("at", at)
                .query(AppointmentRepository::appointment)
                .list();
    }

    void insert(UUID id, Appointments.NewAppointment appointment) {
        jdbc.sql("""
                        insert into organization_appointment (id, person, unit, post, title, status, decision, valid_from,
                            valid_to)
                        values (:id, :person, :unit, :post, :title, :status, :decision, :from, :to)
                        """)
                .param("id", id)
                .param("person", appointment.person())
                .param("unit", appointment.unit())
                .param("post", appointment.post().name())
                .param("title", appointment.title())
                .param("status", appointment.status().name())
                .param("decision", appointment.decision())
                .param("from", appointment.valid().from())
                .param("to", appointment.valid().to())
                .update();
        insertFields(id, appointment.fields(), appointment.valid(), appointment.decision());
    }

    void insertFields(UUID appointment, Collection<Field> fields, ValidPeriod valid, String decision) {
        for (var field : fields) {
            jdbc.sql("""
                            insert into organization_deputy_field (id, appointment, field, decision, valid_from, valid_to)
                            values (:id, :appointment, :field, :decision, :from, :to)
                            """)
                    .param("id", Ids.next())
                    .param("appointment", appointment)
                    .param("field", field.name())
                    .param("decision", decision)
                    .param("from", valid.from())
                    .param("to", valid.to())
                    .update();
        }
    }

    /** Ends the fields the day before; fields that would begin later are dropped. */
    void endFields(UUID appointment, LocalDate before) {
        jdbc.sql("delete from organization_deputy_field where appointment = :appointment and valid_from >= :before")
                .param("appointment", appointment)
                .param("before", before)
                .update();
        jdbc.sql("""
                        update organization_deputy_field set valid_to = cast(:before as date) - 1
                        where appointment = :appointment and (valid_to is null or valid_to >= :before)
                        """).param("appointment", appointment).param("before", before).update();
    }

    int end(UUID id, int version, LocalDate lastDay, String decision) {
        return jdbc.sql("""
                        update organization_appointment set valid_to = :lastDay, end_decision = :decision,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("lastDay", lastDay)
                .param("decision", decision)
                .update();
    }

    boolean fieldsChangeAfter(UUID appointment, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from organization_deputy_field
                            where appointment = :appointment and valid_from > :day)
                        """)
                .param("appointment", appointment)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    int bump(UUID id, int version) {
        return jdbc.sql(
                        "update organization_appointment set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** Keeps the official title of a post also for the days when nobody holds it. */
    void keepPosition(String unit, Post post, String title, LocalDate from) {
        jdbc.sql("""
                        insert into organization_position (id, unit, post, title, valid_from)
                        values (:id, :unit, :post, :title, :from)
                        on conflict (unit, post, title)
                        do update set valid_from = least(organization_position.valid_from, excluded.valid_from)
                        """)
                .param("id", Ids.next())
                .param("unit", unit)
                .param("post", post.name())
                .param("title", title)
                .param("from", from)
                .update();
    }

    /** Posts and titles of a unit known by a day, in the order of posts. */
    List<UnitHistory.PostHistory> positions(String unit) {
        return jdbc.sql("select post, title from organization_position where unit = :unit order by valid_from, title")
                .param("unit", unit)
                .query((row, n) -> new UnitHistory.PostHistory(
                        Post.valueOf(row.getString("post")), row.getString("title"), true, List.of()))
                .list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                Rows.id(row, "id"),
                Rows.id(row, "person"),
                row.getString("full_name"),
                row.getString("unit"),
                Post.valueOf(row.getString("post")),
                row.getString("title"),
                AppointmentStatus.valueOf(row.getString("status")),
                Rows.fields(row, "fields"),
                Rows.valid(row),
                row.getString("decision"),
                row.getInt("version"));
    }
}
