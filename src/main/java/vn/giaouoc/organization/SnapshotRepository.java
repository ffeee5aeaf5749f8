package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads everything that decides who may act, in one statement: every page begins with it, and a statement per post would
 * soon be most of the page.
 */
@Repository
class SnapshotRepository {

    private static final String UNITS_OF_PERSON = """
            select distinct a.unit from organization_appointment a where a.person = :person and a.valid_from <= :at
                and (a.valid_to is null or a.valid_to >= :at)
            """;

    // a unit that has been merged is asked for under its successor
    private static final String UNITS_NAMED =
            "select distinct organization_unit_on(c, :at) from unnest(cast(:codes as text[])) c";

    private static final String UNIT = """
            json_build_object('code', u.code, 'name', f.name, 'shortName', f.short_name, 'parent', f.parent,
                'kind', f.kind, 'regime', f.regime, 'valid', json_build_object('from', u.valid_from, 'to', u.valid_to),
                'mergedInto', u.merged_into, 'place', f.place, 'collective', f.collective, 'version', u.version)
            """;

    private static final String PREDECESSORS = """
            (with recursive merged (code) as (
                select m.code from organization_unit m where m.merged_into = u.code and m.valid_to < :at
                union select m.code from organization_unit m join merged on m.merged_into = merged.code
                    where m.valid_to < :at)
            select coalesce(json_agg(code order by code), '[]') from merged)
            """;

    private static final String HEAD_TITLE = """
            coalesce(
                (select h.title from organization_appointment h where h.unit = u.code and h.post = 'HEAD'
                    and h.valid_from <= :at order by h.valid_from desc limit 1),
                (select t.title from organization_position t where t.unit = u.code and t.post = 'HEAD'
                    order by t.valid_from limit 1))
            """;

    private static final String SEATS = """
            (select coalesce(json_agg(json_build_object(
                'appointment', json_build_object('id', a.id, 'person', a.person, 'personName', p.full_name,
                    'unit', a.unit, 'post', a.post, 'title', a.title, 'status', a.status,
                    'fields', (select coalesce(json_agg(d.field order by d.field), '[]')
                        from organization_deputy_field d where d.appointment = a.id
                        and d.valid_from <= :at and (d.valid_to is null or d.valid_to >= :at)),
                    'valid', json_build_object('from', a.valid_from, 'to', a.valid_to),
                    'decision', a.decision, 'version', a.version),
                'absence', (select json_build_object('id', b.id, 'person', b.person, 'personName', p.full_name,
                        'reason', b.reason, 'document', b.document,
                        'valid', json_build_object('from', b.valid_from, 'to', b.valid_to),
                        'revokedFrom', b.revoked_from, 'revokeReason', b.revoke_reason, 'version', b.version)
                    from organization_absence b where b.person = a.person
                    and b.valid_from <= :at and (b.valid_to is null or b.valid_to >= :at)
                    and (b.revoked_from is null or b.revoked_from > :at) order by b.valid_from limit 1))
                order by a.valid_from, a.id), '[]')
            from organization_appointment a join organization_person p on p.id = a.person
            where a.unit = u.code and a.valid_from <= :at and (a.valid_to is null or a.valid_to >= :at))
            """;

    private static final String DELEGATIONS = """
            (select coalesce(json_agg(json_build_object('id', d.id, 'unit', d.unit, 'grantor', d.grantor,
                'grantorName', g.full_name, 'grantorAppointment', d.grantor_appointment, 'grantee', d.grantee,
                'granteeName', r.full_name, 'granteeAppointment', d.grantee_appointment, 'capacity', d.capacity,
                'types', d.types, 'fields', d.fields, 'document', d.document,
                'valid', json_build_object('from', d.valid_from, 'to', d.valid_to),
                'revokedFrom', d.revoked_from, 'revokeReason', d.revoke_reason, 'version', d.version)
                order by d.valid_from, d.id), '[]')
            from organization_delegation d
            join organization_person g on g.id = d.grantor join organization_person r on r.id = d.grantee
            where d.unit = u.code and d.valid_from <= :at and d.valid_to >= :at
                and (d.revoked_from is null or d.revoked_from > :at))
            """;

    private static final String GROUPS = """
            (select coalesce(json_agg(m.group_code order by m.group_code), '[]') from organization_membership m
            where m.unit = u.code and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at))
            """;

    private static final String RULES = """
            (select coalesce(json_agg(json_build_object('type', s.type, 'defaultField', s.default_field,
                'deputyMaySign', s.deputy_may_sign, 'tuqMaySign', s.tuq_may_sign,
                'source', json_build_object('citation', s.source),
                'valid', json_build_object('from', s.valid_from, 'to', s.valid_to))), '[]')
            from organization_signing_rule s where s.valid_from <= :at and (s.valid_to is null or s.valid_to >= :at))
            """;

    private static final String CITATIONS = """
            (select coalesce(json_object_agg(c.capacity_rule, c.citation), '{}') from organization_signing_basis c
            where c.valid_from <= :at and (c.valid_to is null or c.valid_to >= :at))
            """;

    private static final String PERSON = """
            (select json_build_object('id', p.id, 'name', p.full_name,
                'teams', (select coalesce(json_agg(json_build_object('group', t.group_code, 'year', t.year,
                        'secretary', t.secretary)), '[]')
                    from organization_team_member t where t.person = p.id
                    and t.valid_from <= :at and (t.valid_to is null or t.valid_to >= :at)),
                'formerHeadOf', (select coalesce(json_agg(distinct h.unit), '[]') from organization_appointment h
                    where h.person = p.id and h.post = 'HEAD' and h.valid_to < :at and h.valid_to >= cast(:at as date)
                        - coalesce((select s.value from organization_setting s where s.key = 'former-head-reads-days'
                            and s.valid_from <= :at and (s.valid_to is null or s.valid_to >= :at)), 0)),
                'managedUnits', (select coalesce(json_agg(distinct m.unit), '[]') from organization_manager m
                    where m.person = p.id and m.unit is not null
                    and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at)),
                'managedGroups', (select coalesce(json_agg(distinct m.group_code), '[]') from organization_manager m
                    where m.person = p.id and m.group_code is not null
                    and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at)))
            from organization_person p where p.id = :person)
            """;

    private static final String EVERYTHING = """
            with asked (code) as (%s)
            select json_build_object('at', cast(:at as date), 'rules', %s, 'citations', %s, 'person', %s, 'units', (
                select coalesce(json_agg(json_build_object('unit', %s, 'predecessors', %s, 'headTitle', %s, 'seats', %s,
                    'delegations', %s, 'groups', %s) order by u.code), '[]')
                from organization_unit u join asked on asked.code = u.code
                join organization_unit_form f on f.unit = u.code
                    and f.valid_from <= :at and (f.valid_to is null or f.valid_to >= :at)
                where u.valid_from <= :at and (u.valid_to is null or u.valid_to >= :at)))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    SnapshotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units named; those merged by the day give their successor instead, those that do not exist then are absent. */
    Snapshot units(Collection<String> codes, LocalDate at) {
        return read(UNITS_NAMED, List.copyOf(codes), null, at);
    }

    /** The person and all units in which the person holds a post on the day. */
    Snapshot person(UUID person, LocalDate at) {
        return read(UNITS_OF_PERSON, List.of(), person, at);
    }

    private Snapshot read(String asked, List<String> codes, @Nullable UUID person, LocalDate at) {
        var sql = EVERYTHING.formatted(
                asked, RULES, CITATIONS, PERSON, UNIT, PREDECESSORS, HEAD_TITLE, SEATS, DELEGATIONS, GROUPS);
        var text = jdbc.sql(sql)
                .param("at", at)
                .param("codes", codes.toArray(String[]::new))
                .param("person", person)
                .query(String.class)
                .single();
        return json.readValue(text, Snapshot.class);
    }
}
