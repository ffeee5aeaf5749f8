package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.keys.SignatureProvider;
import vn.giaouoc.signing.keys.SoftwareKeys;

/** Chooses the certificate that somebody signs with, and asks once more before the signature counts. */
@Component
class SigningCertificates {

    private final CertificateRepository repository;
    private final CertificateKeeping keeping;
    private final Trust trust;
    private final Optional<SoftwareKeys> software;
    private final List<SignatureProvider> providers;

    SigningCertificates(
            CertificateRepository repository,
            CertificateKeeping keeping,
            Trust trust,
            Optional<SoftwareKeys> software,
            List<SignatureProvider> providers) {
        this.repository = repository;
        this.keeping = keeping;
        this.trust = trust;
        this.software = software;
        this.providers = providers;
    }

    /**
     * The certificate to sign with at a moment. On the demonstration's database one is made when first needed, never after one
     * was withdrawn: that takes an administrator.
     *
     * @throws Problem {@code signing.certificate-missing}, {@code signing.certificate-suspended}, {@code
     *     signing.certificate-withdrawn}, and those of {@link Trust#requireUsable}
     */
    HeldCertificate require(Holder holder, Instant at) {
        var known = repository.held(holder);
        known.ifPresent(held -> requireActive(held.view(), holder));
        var held = known.filter(this::keyStillThere).orElseGet(() -> first(holder, at));
        trust.requireUsable(held.chain(), at);
        return held;
    }

    /**
     * In the transaction that stores a signature: that the holder may still sign with the certificate that was used. Who suspends
     * or withdraws it waits until this transaction has ended; if they came first, nothing is stored.
     *
     * @throws Problem {@code signing.certificate-suspended}, {@code signing.certificate-withdrawn}
     * @throws TaskAct.PrepareAgain if the holder has another one by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireStill(Holder holder, X509Certificate used) {
        var held = repository.hold(holder).orElse(null);
        if (held == null) {
            requireNotWithdrawn(holder);
            throw new TaskAct.PrepareAgain();
        }
        requireActive(held.view(), holder);
        if (!held.certificate().equals(used)) {
            throw new TaskAct.PrepareAgain();
        }
    }

    /** Whether a certificate will be made for somebody who has none, as in the demonstration. */
    boolean madeWhenNeeded(Holder holder) {
        return software.isPresent() && withdrawn(holder).isEmpty();
    }

    /** A new key of the demonstration. @throws Problem {@code signing.provider-unknown} where there are none */
    HeldCertificate issue(Holder holder, String login, Instant at) {
        var keys = software.orElseThrow(() -> Problem.conflict("signing.provider-unknown", SoftwareKeys.NAME));
        var key = keys.issue(
                Ids.next().toString(),
                new SoftwareKeys.Subject(
                        holder.name(),
                        holder.organisation(),
                        holder.key().substring(holder.key().indexOf(':') + 1)));
        return new HeldCertificate(keeping.keep(holder, SoftwareKeys.NAME, key, login, at), key.chain());
    }

    SignatureProvider provider(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name) && provider.available())
                .findFirst()
                .orElseThrow(() -> Problem.conflict("signing.provider-unknown", name));
    }

    private HeldCertificate first(Holder holder, Instant at) {
        requireNotWithdrawn(holder);
        if (software.isEmpty()) {
            throw Problem.conflict("signing.certificate-missing", holder.name());
        }
        try {
            return issue(holder, "system", at);
        } catch (DuplicateKeyException madeMeanwhile) {
            return repository.held(holder).orElseThrow();
        }
    }

    private static void requireActive(CertificateView held, Holder holder) {
        if (held.state() != CertificateView.State.ACTIVE) {
            throw Problem.conflict("signing.certificate-suspended", holder.name());
        }
    }

    private void requireNotWithdrawn(Holder holder) {
        withdrawn(holder).ifPresent(last -> {
            throw Problem.conflict("signing.certificate-withdrawn", holder.name(), Vietnam.day(last.stateAt()));
        });
    }

    private Optional<CertificateView> withdrawn(Holder holder) {
        return repository.last(holder).filter(last -> last.state() == CertificateView.State.REVOKED);
    }

    /** A demonstration whose key files were deleted makes new ones. */
    private boolean keyStillThere(HeldCertificate held) {
        return !held.view().provider().equals(SoftwareKeys.NAME)
                || software.flatMap(keys -> keys.key(held.view().keyReference()))
                        .isPresent();
    }
}
