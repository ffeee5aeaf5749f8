package vn.giaouoc.signing;

import vn.giaouoc.organization.Mandate;

/**
 * What is kept with a digital signature, so that it can be judged later.
 *
 * @param certificate DER
 * @param mandate the power it was given under
 * @param documentType that was signed
 */
record Proof(byte[] certificate, Mandate mandate, String documentType) {}
