package vn.giaouoc.web.pages;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Lease;
import vn.giaouoc.signing.OutsideFile;

/**
 * With what a step signs.
 *
 * @param certificate the one that will be used; null if there is none yet
 * @param organisation whether it is the organisation's, for number and seal
 * @param made whether one is made when it is first needed, as in the demonstration
 * @param lease somebody else signs at this moment; null if nobody does
 * @param outside the file given out to the reader, or back from them; null if there is none
 * @param outsideOffered whether the reader may sign with a tool of their own
 */
public record SigningPanel(
        @Nullable CertificateView certificate,
        boolean organisation,
        boolean made,
        @Nullable Lease lease,
        @Nullable OutsideFile outside,
        boolean outsideOffered) {}
