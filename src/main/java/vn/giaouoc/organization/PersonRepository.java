package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private static final String PEOPLE =
            "select p.id, p.code, p.full_name, p.email, p.phone, p.login, p.version from organization_person p";

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(PEOPLE + " where p.id = :id")
                .param("id", id)
                .query(PersonRepository::person)
                .optional();
    }

    Optional<Person> byCode(String code) {
        return jdbc.sql(PEOPLE + " where p.code = :code")
                .param("code", code)
                .query(PersonRepository::person)
                .optional();
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql(PEOPLE + " where p.login = :login")
                .param("login", login)
                .query(PersonRepository::person)
                .optional();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return jdbc
                .sql(PEOPLE + " where p.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonRepository::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
    }

    Map<UUID, String> logins(Collection<UUID> ids) {
        return jdbc
                .sql(PEOPLE + " where p.login is not null and p.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(Rows.id(row, "id"), row.getString("login")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Person> search(String text, int limit) {
        return jdbc.sql(PEOPLE + """
                         where position(organization_plain(:text) in organization_plain(p.full_name)) > 0
                            or position(lower(:text) in lower(p.code)) > 0
                        order by p.full_name collate "vi-x-icu", p.code
                        limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query(PersonRepository::person)
                .list();
    }

    List<Person> ofUnit(String unit, LocalDate at) {
        return jdbc.sql(PEOPLE + """
                         where exists (select 1 from organization_appointment a where a.person = p.id and a.unit = :unit
                            and a.valid_from <= :at and (a.valid_to is null or a.valid_to >= :at))
                        order by p.full_name collate "vi-x-icu", p.code
                        """)
                .param("unit", unit)
                .param("at", at)
                .query(PersonRepository::person)
                .list();
    }

    void insert(UUID id, People.NewPerson person) {
        jdbc.sql("""
                        insert into organization_person (id, code, full_name, email, phone, login)
                        values (:id, :code, :fullName, :email, :phone, :login)
                        """)
                .param("id", id)
                .param("code", person.code())
                .param("fullName", person.fullName())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("login", person.login())
                .update();
    }

    int update(UUID id, People.NewPerson person, int version) {
        return jdbc.sql("""
                        update organization_person set code = :code, full_name = :fullName, email = :email, phone = :phone,
                            login = :login, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("code", person.code())
                .param("fullName", person.fullName())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("login", person.login())
                .param("version", version)
                .update();
    }

    /** Locks the person, so that nobody records an absence or a post of the same person at the same time. */
    Optional<Person> lock(UUID id) {
        return jdbc.sql(PEOPLE + " where p.id = :id for update")
                .param("id", id)
                .query(PersonRepository::person)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                Rows.id(row, "id"),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("login"),
                row.getInt("version"));
    }
}
