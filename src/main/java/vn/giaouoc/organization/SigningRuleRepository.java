package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.LegalSource;

@Repository
class SigningRuleRepository {

    private final JdbcClient jdbc;

    SigningRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rules in force on a day, the general one included. */
    List<SigningRule> all(LocalDate at) {
        return jdbc.sql("""
                        select type, default_field, deputy_may_sign, tuq_may_sign, source, valid_from, valid_to
                        from organization_signing_rule
                        where valid_from <= :at and (valid_to is null or valid_to >= :at)
                        order by type
                        """).param("at", at).query(SigningRuleRepository::rule).list();
    }

    /** All there ever was, by type, the newest first. */
    List<SigningRule> history() {
        return jdbc.sql("""
                        select type, default_field, deputy_may_sign, tuq_may_sign, source, valid_from, valid_to
                        from organization_signing_rule order by type, valid_from desc
                        """).query(SigningRuleRepository::rule).list();
    }

    /** @return false if the type has no rule in force on the day that is open to its end */
    boolean close(String type, LocalDate lastDay) {
        return jdbc.sql("""
                        update organization_signing_rule set valid_to = :last
                        where type = :type and valid_from <= :last and valid_to is null
                        """).param("type", type).param("last", lastDay).update() == 1;
    }

    boolean changesAfter(String type, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from organization_signing_rule
                            where type = :type and valid_from > :day)
                        """)
                .param("type", type)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends the rule in force the day before; one that begins on the day is replaced. */
    void end(String type, LocalDate before) {
        jdbc.sql("delete from organization_signing_rule where type = :type and valid_from = :before")
                .param("type", type)
                .param("before", before)
                .update();
        jdbc.sql("""
                        update organization_signing_rule set valid_to = cast(:before as date) - 1
                        where type = :type and (valid_to is null or valid_to >= :before)
                        """).param("type", type).param("before", before).update();
    }

    void insert(SigningRules.NewRule rule) {
        var field = rule.defaultField();
        jdbc.sql("""
                        insert into organization_signing_rule (type, default_field, deputy_may_sign, tuq_may_sign, source,
                            valid_from)
                        values (:type, :field, :deputy, :tuq, :source, :from)
                        """)
                .param("type", rule.type())
                .param("field", field == null ? null : field.name())
                .param("deputy", rule.deputyMaySign())
                .param("tuq", rule.tuqMaySign())
                .param("source", rule.source())
                .param("from", rule.from())
                .update();
    }

    private static SigningRule rule(ResultSet row, int number) throws SQLException {
        var field = row.getString("default_field");
        return new SigningRule(
                row.getString("type"),
                field == null ? null : Field.valueOf(field),
                row.getBoolean("deputy_may_sign"),
                row.getBoolean("tuq_may_sign"),
                new LegalSource(row.getString("source")),
                Rows.valid(row));
    }
}
