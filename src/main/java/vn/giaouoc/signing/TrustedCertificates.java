package vn.giaouoc.signing;

import java.util.List;

/**
 * Whom we trust, all as DER, so that it can be handed to another process.
 *
 * @param authorities roots under which persons and organisations sign
 * @param timestampAuthorities roots of time stamps
 * @param crls revocation lists already fetched; without the list of its issuer no signature is valid
 */
public record TrustedCertificates(List<byte[]> authorities, List<byte[]> timestampAuthorities, List<byte[]> crls) {}
