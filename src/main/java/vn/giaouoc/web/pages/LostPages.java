package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that no page answers, mistyped or from an old letter: a page too, and not a line for machines. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LostPages {

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    ModelAndView lost(ErrorResponse failure, HttpServletResponse response) {
        var status = failure.getStatusCode().value();
        response.setStatus(status);
        return Pages.show("error/page", new ErrorPage(status, null));
    }
}
