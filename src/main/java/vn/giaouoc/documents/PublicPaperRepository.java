package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublicPaperRepository {

    private final JdbcClient jdbc;

    PublicPaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicPaper> find(UUID document, String everyone) {
        return jdbc.sql("""
                select d.id, d.state, d.number_text, d.dated, d.unit, d.group_code,
                    case when a.key is not null then d.title end as title
                from documents_document d
                left join documents_access a on a.document = d.id and a.key = :everyone and a.why = :issued
                where d.id = :document
                """)
                .param("document", document)
                .param("everyone", everyone)
                .param("issued", AccessRepository.ISSUED)
                .query((row, index) -> new PublicPaper(
                        row.getObject("id", UUID.class),
                        DocumentState.valueOf(row.getString("state")),
                        row.getString("number_text"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("unit"),
                        row.getString("group_code"),
                        row.getString("title")))
                .optional();
    }

    List<String> known(Collection<String> numbers) {
        return jdbc.sql("select distinct number_text from documents_document where number_text in (:numbers)")
                .param("numbers", numbers)
                .query(String.class)
                .list();
    }
}
