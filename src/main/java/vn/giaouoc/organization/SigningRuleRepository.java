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
