package vn.giaouoc.covenants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Acting;

@Repository
class PartyRepository {

    private final JdbcClient jdbc;

    PartyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PartyRow(
            String unit,
            boolean signs,
            PartySignature signature,
            @Nullable String signer,
            @Nullable String capacity,
            @Nullable UUID scan,
            @Nullable LocalDate signedOn,
            Registration registration,
            @Nullable UUID draftedBy,
            @Nullable String launch,
            @Nullable UUID paper) {}

    /** The parties of the version that goes out to be signed; who is no party any more is gone. */
    void replace(UUID year, List<String> parties, Collection<String> signers) {
        jdbc.sql("delete from covenants_party where year_id = :year")
                .param("year", year)
                .update();
        int position = 0;
        for (var unit : parties) {
            boolean signs = signers.contains(unit);
            jdbc.sql("""
                            insert into covenants_party (year_id, unit, position, signs, signature)
                            values (:year, :unit, :position, :signs, :signature)
                            """)
                    .param("year", year)
                    .param("unit", unit)
                    .param("position", ++position)
                    .param("signs", signs)
                    .param("signature", signs ? "WAITING" : "NOT_ASKED")
                    .update();
        }
    }

    List<PartyRow> of(UUID year) {
        return jdbc.sql("""
                        select unit, signs, signature, signer, capacity, scan, signed_on, registration, drafted_by, launch, paper
                        from covenants_party where year_id = :year order by position
                        """)
                .param("year", year)
                .query((row, number) -> party(row))
                .list();
    }

    Optional<PartyRow> find(UUID year, String unit) {
        return of(year).stream().filter(party -> party.unit().equals(unit)).findFirst();
    }

    void signed(UUID year, String unit, PartySignature signature, String signer, String capacity, Instant at) {
        jdbc.sql("""
                        update covenants_party
                        set signature = :signature, signer = :signer, capacity = :capacity, signed_at = :at, reason = null
                        where year_id = :year and unit = :unit
                        """)
                .param("signature", signature.name())
                .param("signer", signer)
                .param("capacity", capacity)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .param("unit", unit)
                .update();
    }

    void scanned(UUID year, String unit, UUID scan, String signer, String capacity, LocalDate signedOn) {
        jdbc.sql("""
                        update covenants_party
                        set scan = :scan, signer = :signer, capacity = :capacity, signed_on = :on
                        where year_id = :year and unit = :unit
                        """)
                .param("scan", scan)
                .param("signer", signer)
                .param("capacity", capacity)
                .param("on", signedOn)
                .param("year", year)
                .param("unit", unit)
                .update();
    }

    void refused(UUID year, String unit, PartySignature signature, @Nullable String reason, Acting acting) {
        jdbc.sql("""
                        update covenants_party
                        set signature = :signature, reason = :reason, signer = :signer, signed_at = :at
                        where year_id = :year and unit = :unit
                        """)
                .param("signature", signature.name())
                .param("reason", reason, Types.VARCHAR)
                .param("signer", acting.name())
                .param("at", acting.at().atOffset(ZoneOffset.UTC))
                .param("year", year)
                .param("unit", unit)
                .update();
    }

    void voidSignatures(UUID year) {
        jdbc.sql("""
                        update covenants_party set signature = 'VOID'
                        where year_id = :year and signature in ('SIGNED', 'ON_PAPER', 'PAPER_CONFIRMED')
                        """).param("year", year).update();
    }

    void openRegistration(UUID year) {
        jdbc.sql("update covenants_party set registration = 'WAITING' where year_id = :year")
                .param("year", year)
                .update();
    }

    void registrationDrafted(UUID year, String unit, UUID by, @Nullable String launch, UUID paper) {
        jdbc.sql("""
                        update covenants_party
                        set registration = 'DRAFTED', drafted_by = :by, launch = :launch, paper = :paper
                        where year_id = :year and unit = :unit
                        """)
                .param("by", by)
                .param("launch", launch, Types.VARCHAR)
                .param("paper", paper)
                .param("year", year)
                .param("unit", unit)
                .update();
    }

    void registration(UUID year, String unit, Registration registration, Instant at, String name) {
        jdbc.sql("""
                        update covenants_party set registration = :registration, registered_at = :at, registered_name = :name
                        where year_id = :year and unit = :unit
                        """)
                .param("registration", registration.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("year", year)
                .param("unit", unit)
                .update();
    }

    /** @return codes of the units that did not register in time */
    List<String> expireRegistration(UUID year, Instant at) {
        return jdbc.sql("""
                        update covenants_party set registration = 'NOT_REGISTERED', registered_at = :at
                        where year_id = :year and registration in ('WAITING', 'DRAFTED') returning unit
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .query(String.class)
                .list();
    }

    private static PartyRow party(ResultSet row) throws SQLException {
        return new PartyRow(
                row.getString("unit"),
                row.getBoolean("signs"),
                PartySignature.valueOf(row.getString("signature")),
                row.getString("signer"),
                row.getString("capacity"),
                row.getObject("scan", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                Registration.valueOf(row.getString("registration")),
                row.getObject("drafted_by", UUID.class),
                row.getString("launch"),
                row.getObject("paper", UUID.class));
    }
}
