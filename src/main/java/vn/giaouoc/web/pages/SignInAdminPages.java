package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountSummary;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.security.OneTimePassword;
import vn.giaouoc.shared.Problem;

/** Who can sign in, as whom. For administrators. */
@Controller
public class SignInAdminPages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final People people;
    private final PersonChoices choices;
    private final Pages pages;

    SignInAdminPages(Accounts accounts, People people, PersonChoices choices, Pages pages) {
        this.accounts = accounts;
        this.people = people;
        this.choices = choices;
        this.pages = pages;
    }

    /** @param names of the people behind the accounts */
    public record AccountsPage(
            List<AccountSummary> accounts,
            Map<UUID, String> names,
            String q,
            @Nullable String next,
            UUID own) {}

    /** @param person already chosen; null to choose on the page */
    public record NewAccountPage(@Nullable Person person, List<Choice> people) {}

    public record AccountPage(AccountSummary account, Person person, boolean own) {}

    /** @param created false if an old password was replaced */
    public record OneTimePage(OneTimePassword password, String name, boolean created) {}

    @GetMapping("/admin/accounts")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        Administrators.only(actor);
        var found = q.isBlank()
                ? accounts.list(after, PAGE + 1, actor)
                : people.search(q.strip(), 100, actor).stream()
                        .flatMap(person -> accounts.ofPerson(person.id()).stream())
                        .toList();
        var shown = q.isBlank() && found.size() > PAGE ? found.subList(0, PAGE) : found;
        var next = shown.size() < found.size() ? shown.get(PAGE - 1).login() : null;
        var names = people.names(shown.stream().map(AccountSummary::person).toList());
        return Pages.show("admin/accounts", new AccountsPage(shown, names, q.strip(), next, actor.person()));
    }

    @GetMapping("/admin/accounts/new")
    ModelAndView create(@RequestParam(required = false) @Nullable UUID person, Actor actor) {
        Administrators.only(actor);
        var chosen = person == null ? null : people.history(person, actor).person();
        return Pages.show(
                "admin/account-new", new NewAccountPage(chosen, chosen == null ? choices.offered(actor) : List.of()));
    }

    /** Answered without a redirect: a one-time password must not lie in a session, not even for a moment. */
    @PostMapping("/admin/accounts/new")
    ModelAndView create(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        Administrators.only(actor);
        var person = Typed.read(sent, typed -> choices.read(typed, "person"));
        var login = Typed.read(sent, typed -> typed.text("login"));
        var roles = Typed.read(sent, typed -> typed.several("roles", Role.class));
        var password = accounts.create(login, person, roles, actor);
        return shownOnce(password, person, true);
    }

    @GetMapping("/admin/accounts/{login}")
    ModelAndView account(@PathVariable String login, Actor actor) {
        Administrators.only(actor);
        var account = accounts.find(login).orElseThrow(() -> Problem.notFound("security.unknown-account", login));
        return Pages.show(
                "admin/account",
                new AccountPage(
                        account,
                        people.history(account.person(), actor).person(),
                        account.person().equals(actor.person())));
    }

    @PostMapping("/admin/accounts/{login}/disable")
    String disable(@PathVariable String login, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        accounts.disable(login, actor);
        return pages.done(request, address(login), "account.disabled", login);
    }

    @PostMapping("/admin/accounts/{login}/enable")
    String enable(@PathVariable String login, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        accounts.enable(login, actor);
        return pages.done(request, address(login), "account.enabled", login);
    }

    @PostMapping("/admin/accounts/{login}/roles")
    String roles(
            @PathVariable String login,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        accounts.setRoles(login, Typed.read(sent, typed -> typed.several("roles", Role.class)), actor);
        return pages.done(request, address(login), "account.roles-set", login);
    }

    @PostMapping("/admin/accounts/{login}/reset")
    ModelAndView reset(@PathVariable String login, Actor actor) {
        Administrators.only(actor);
        var account = accounts.find(login).orElseThrow(() -> Problem.notFound("security.unknown-account", login));
        return shownOnce(accounts.resetPassword(login, actor), account.person(), false);
    }

    private ModelAndView shownOnce(OneTimePassword password, UUID person, boolean created) {
        var name = people.names(List.of(person)).getOrDefault(person, password.login());
        return Pages.show("admin/one-time", new OneTimePage(password, name, created));
    }

    private static String address(String login) {
        return "/admin/accounts/" + login;
    }
}
