package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import vn.giaouoc.GiaoUoc;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.TokenMaker;
import vn.giaouoc.web.Browser;
import vn.giaouoc.web.api.ApiClient;

/**
 * The product in a process that has a token: asks for its keys with a wrong PIN, seals a paper with the right one, tries again
 * when the token is gone, and looks for the secrets in every table.
 */
final class TokenSecrets extends ApprovalCase {

    @Autowired
    private AccountsForTests accounts;

    private final int port;

    private TokenSecrets(int port) {
        this.port = port;
    }

    /** @param args folder of all, with {@code tokens} in it; library; the right PIN; a wrong one */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var library = Path.of(args[1]);
        var pinFile = Files.writeString(folder.resolve("pin"), args[3]);
        var context = new SpringApplicationBuilder(GiaoUoc.class)
                .run(
                        "--giaouoc.data=" + folder.resolve("data"),
                        "--giaouoc.demo=false",
                        "--giaouoc.jobs=false",
                        "--giaouoc.warm-up=false",
                        "--giaouoc.signing.token.library=" + library,
                        "--giaouoc.signing.token.pin-file=" + pinFile,
                        "--logging.level.vn.giaouoc=TRACE",
                        "--logging.level.org.springframework.jdbc=TRACE",
                        "--logging.level.org.springframework.web=TRACE",
                        "--server.port=0",
                        "--management.server.port=0");
        var walk = new TokenSecrets(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        context.getAutowireCapableBeanFactory().autowireBean(walk);
        walk.openTheSchool();
        walk.all(folder, library, pinFile, args[2], args[3]);
        context.close();
    }

    private void all(Path folder, Path library, Path pinFile, String pin, String wrong) throws Exception {
        // a process that is in stays in: the wrong PIN comes first
        ask("wrong pin");
        var key = TokenMaker.bringKey(library, pin, "seal", folder.resolve("data/keys"));
        Files.writeString(pinFile, pin);
        ask("right pin");
        var sealed = at("Task_Seal");
        usual(sealed, "Task_Seal");
        var signed = signatures.of(document(sealed), as(Post.HEAD));
        say("sealed with " + signed.get(signed.size() - 1).digital().certificateSubject());
        var unsealed = at("Task_Seal");
        FileSystemUtils.deleteRecursively(folder.resolve("tokens"));
        try {
            usual(unsealed, "Task_Seal");
            say("sealed without a token");
        } catch (Problem problem) {
            say("gone: " + problem.code() + " " + problem.args());
        }
        say("then " + waiting(unsealed));
        ask("gone");
        say("public part in " + found(List.of(key.getModulus().toByteArray())));
        var secrets = new ArrayList<byte[]>();
        secrets.add(pin.getBytes(StandardCharsets.UTF_8));
        secrets.add(wrong.getBytes(StandardCharsets.UTF_8));
        for (var part : List.of(key.getPrivateExponent(), key.getPrimeP(), key.getPrimeQ())) {
            var bytes = part.toByteArray();
            secrets.add(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        }
        say("secrets in " + found(secrets));
        Files.write(
                folder.resolve("secrets"),
                secrets.stream().map(HexFormat.of()::formatHex).toList());
    }

    /** Lists the token's keys and registers one, as an administrator by REST and with the pages. */
    private void ask(String when) {
        var login = accounts.anybody(Role.ADMIN);
        say(when + ", keys: " + new ApiClient(port, accounts.token(login)).get("/certificates/keys?provider=TOKEN"));
        var browser = new Browser(port);
        browser.signIn(login, AccountsForTests.PASSWORD);
        var answer = browser.post(
                "/admin/certificates", Map.of("holder", school.unit().code(), "provider", "TOKEN", "key", "seal"));
        say(when + ", registered: " + answer.statusCode() + " " + answer.body());
        say(when + ", page after: " + browser.get("/admin/certificates").body());
    }

    /** Columns in which one of these stands as it is, in hexadecimal or in base 64. */
    private Set<String> found(List<byte[]> needles) {
        var looked = new ArrayList<byte[]>(needles);
        for (var needle : needles) {
            looked.add(HexFormat.of().formatHex(needle).getBytes(StandardCharsets.US_ASCII));
            looked.add(Base64.getEncoder().encode(needle));
        }
        var found = new TreeSet<String>();
        for (var table : tables()) {
            jdbc.sql("select * from " + table).query(row -> {
                var columns = row.getMetaData();
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    var bytes = bytes(row, i);
                    if (looked.stream().anyMatch(needle -> holds(bytes, needle))) {
                        found.add(table + "." + columns.getColumnName(i));
                    }
                }
            });
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnType(column) == Types.BINARY) {
            var bytes = row.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
        var text = row.getString(column);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean holds(byte[] bytes, byte[] needle) {
        for (var from = 0; from <= bytes.length - needle.length; from++) {
            if (Arrays.equals(bytes, from, from + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private static void say(String words) {
        System.out.println("WALK " + words.replaceAll("\\s+", " "));
    }
}
