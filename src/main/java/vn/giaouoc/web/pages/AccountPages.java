package vn.giaouoc.web.pages;

import org.jspecify.annotations.Nullable;

/** Signing in, and one's own password. */
public final class AccountPages {

    private AccountPages() {}

    /**
     * @param error why the attempt before was refused; null at first
     * @param next where the person wanted to go
     */
    public record LoginPage(@Nullable String error, boolean signedOut, String next) {}

    /** @param forced true while the password in use was meant for one sign-in only */
    public record PasswordPage(boolean forced) {}
}
