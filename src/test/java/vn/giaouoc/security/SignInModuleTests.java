package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.shared.Problem;

@ProductTest
class SignInModuleTests {

    @Autowired
    AccountsForTests people;

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Test
    void theRightPasswordSignsIn() {
        var login = people.anybody();

        var signedIn = signIn.signIn(login.toUpperCase(java.util.Locale.ROOT), AccountsForTests.PASSWORD, address());

        assertThat(signedIn.login()).isEqualTo(login);
        assertThat(signedIn.mustChange()).isFalse();
    }

    @Test
    void anUnknownLoginGetsTheAnswerOfAWrongPassword() {
        assertThat(codeOf(() -> signIn.signIn("khong.co", "sai mật khẩu rồi", address())))
                .isEqualTo("security.wrong-password");
        assertThat(codeOf(() -> signIn.signIn(people.anybody(), "sai mật khẩu rồi", address())))
                .isEqualTo("security.wrong-password");
        assertThat(codeOf(() -> signIn.signIn("x' or 1=1 --\0", "sai mật khẩu rồi", address())))
                .isEqualTo("security.wrong-password");
    }

    @Test
    void anUnknownLoginTakesAsLongAsAKnownOne() {
        var login = people.anybody();
        var known = new long[7];
        var unknown = new long[7];
        for (var i = 0; i < known.length; i++) {
            known[i] = nanos(login);
            unknown[i] = nanos("khong.co." + i);
        }
        Arrays.sort(known);
        Arrays.sort(unknown);

        assertThat((double) unknown[3] / known[3]).isBetween(0.4, 2.5);
    }

    @Test
    void everyLetterOfALongPasswordCounts() {
        var login = people.anybody();
        var seventyTwo = "a".repeat(72);
        accounts.changePassword(login, AccountsForTests.PASSWORD, seventyTwo + "1", address());

        assertThat(codeOf(() -> signIn.signIn(login, seventyTwo + "2", address())))
                .isEqualTo("security.wrong-password");
        assertThat(signIn.signIn(login, seventyTwo + "1", address())).isNotNull();
    }

    @Test
    void guessingFromOneAddressIsSlowedAndTheOwnerElsewhereIsNot() {
        var login = people.anybody();
        var attacker = address();
        var throttled = 0;
        for (var i = 0; i < 1000; i++) {
            var code = codeOf(() -> signIn.signIn(login, "sai mật khẩu rồi", attacker));
            throttled += code.equals("security.throttled") ? 1 : 0;
        }

        assertThat(throttled).isGreaterThanOrEqualTo(950);
        assertThat(codeOf(() -> signIn.signIn(login, AccountsForTests.PASSWORD, attacker)))
                .isEqualTo("security.throttled");
        assertThat(signIn.signIn(login, AccountsForTests.PASSWORD, address())).isNotNull();
    }

    @Test
    void guessingManyLoginsFromOneAddressIsSlowed() {
        var attacker = address();
        for (var i = 0; i < 40; i++) {
            var login = "nguoi." + i;
            codeOf(() -> signIn.signIn(login, "sai mật khẩu rồi", attacker));
        }

        assertThat(codeOf(() -> signIn.signIn("nguoi.khac", "sai mật khẩu rồi", attacker)))
                .isEqualTo("security.throttled");
    }

    @Test
    void aMistypedPasswordIsForgottenAfterTheRightOne() {
        var login = people.anybody();
        var home = address();
        for (var round = 0; round < 4; round++) {
            for (var i = 0; i < 4; i++) {
                codeOf(() -> signIn.signIn(login, "sai mật khẩu rồi", home));
            }

            assertThat(signIn.signIn(login, AccountsForTests.PASSWORD, home)).isNotNull();
        }
    }

    @Test
    void aPasswordHasTwelveToAHundredAndTwentyEightLetters() {
        assertThat(codeOf(() -> change("ngắn quá"))).isEqualTo("security.password-length");
        assertThat(codeOf(() -> change("x".repeat(129)))).isEqualTo("security.password-length");
        assertThat(codeOf(() -> change(AccountsForTests.PASSWORD))).isEqualTo("security.password-same");
        change("y".repeat(128));
    }

    @Test
    void oneLoginAndOnePersonHaveOneAccount() {
        var person = UUID.randomUUID();
        people.of(person);

        assertThatThrownBy(() -> people.of(person)).hasMessageContaining("security.account-exists");
    }

    private void change(String replacement) {
        accounts.changePassword(people.anybody(), AccountsForTests.PASSWORD, replacement, address());
    }

    private long nanos(String login) {
        var start = System.nanoTime();
        codeOf(() -> signIn.signIn(login, "sai mật khẩu rồi", address()));
        return System.nanoTime() - start;
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var thrown = org.assertj.core.api.Assertions.catchThrowable(act);
        return thrown instanceof Problem problem ? problem.code() : String.valueOf(thrown);
    }

    private static String address() {
        return "test-" + UUID.randomUUID();
    }
}
