package vn.giaouoc.web;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;

/** The running product, a browser for all tests of a class, and people who sign in with it. */
@ProductTest
public abstract class BrowserWorld {

    protected static final int DESK = 1440;
    protected static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private static Chromium chromium;

    @LocalServerPort
    protected int port;

    @Autowired
    protected Worlds worlds;

    @Autowired
    protected AccountsForTests accounts;

    @Autowired
    protected Clock clock;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    /** A window of somebody who has not signed in. */
    protected Visit stranger(int width) {
        return new Visit(chromium, port, width, HEIGHT);
    }

    protected Visit visit(String login, int width) {
        return stranger(width).signIn(login, AccountsForTests.PASSWORD);
    }

    /** A window of a person, who gets an account for it. */
    protected Visit visit(UUID person, int width) {
        return visit(accounts.of(person), width);
    }

    protected Actor actor(UUID person) {
        return worlds.actor(person, Vietnam.today(clock));
    }
}
