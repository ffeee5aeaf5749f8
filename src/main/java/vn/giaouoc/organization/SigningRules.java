package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The dated rules of who may sign which type of document. */
@Service
public class SigningRules {

    /** Rules in force on a day, by type. */
    public List<SigningRule> all(LocalDate at) {
        throw new UnsupportedOperationException();
    }

    public Optional<SigningRule> find(String type, LocalDate at) {
        throw new UnsupportedOperationException();
    }
}
