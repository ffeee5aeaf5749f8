package vn.giaouoc.security;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.shared.Problem;

/**
 * {@code --create-admin=<login>}: makes an administrator, prints the one-time password and stops. A command at the machine
 * and never a web page, so that whoever finds a fresh installation first does not own it.
 */
@Component
@Order(0)
public class CreateAdmin implements ApplicationRunner {

    static final String OPTION = "create-admin";

    private final Accounts accounts;
    private final People people;
    private final Clock clock;
    private final ConfigurableApplicationContext context;

    CreateAdmin(Accounts accounts, People people, Clock clock, ConfigurableApplicationContext context) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.context = context;
    }

    /** The arguments to start with: the command opens no port that a running product may hold, and runs no jobs. */
    public static String[] arguments(String... args) {
        if (Arrays.stream(args).noneMatch(arg -> arg.startsWith("--" + OPTION))) {
            return args;
        }
        var quiet = Stream.of(
                "--server.port=0", "--server.address=127.0.0.1", "--management.server.port=-1", "--giaouoc.jobs=false");
        return Stream.concat(Arrays.stream(args), quiet).toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments args) {
        var logins = args.getOptionValues(OPTION);
        if (logins == null) {
            return;
        }
        var status = logins.size() == 1 ? create(logins.get(0)) : usage();
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private int create(String login) {
        try {
            say(accounts.createFirst(login, personBehind(SignIn.normal(login))));
            return 0;
        } catch (Problem refused) {
            System.err.println("Không tạo được tài khoản / no account made: " + refused.getMessage());
            return 1;
        }
    }

    /** The person recorded under this login, or a new one without a post, for a product that knows nobody yet. */
    private UUID personBehind(String login) {
        return people.byLogin(login).map(Person::id).orElseGet(() -> {
            var person = new People.NewPerson(login.toUpperCase(Locale.ROOT), "Quản trị viên", null, null, login);
            return people.create(person, Actor.system(clock.instant())).id();
        });
    }

    private static int usage() {
        System.err.println("--" + OPTION + "=<login>");
        return 2;
    }

    private static void say(OneTimePassword made) {
        System.out.println();
        System.out.println("Quản trị viên / administrator: " + made.login());
        System.out.println("Mật khẩu dùng một lần / one-time password: " + made.password());
        System.out.println("Phải đổi khi đăng nhập lần đầu / must be changed at the first sign-in.");
    }
}
