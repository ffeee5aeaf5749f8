package vn.giaouoc.security;

/** Shown once to the administrator, who hands it over; it must be changed at the first sign-in. */
public record OneTimePassword(String login, String password) {

    /** Never the password, so that no log keeps it. */
    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
