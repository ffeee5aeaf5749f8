package vn.giaouoc.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a client of the API that is stopped at the door, in the client's language. Implemented by {@code web}. */
@FunctionalInterface
public interface ProblemWriter {

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args)
            throws IOException;
}
