/** Where private keys are and who signs with them: software for the demonstration, tokens, remote services. */
@NullMarked
package vn.giaouoc.signing.keys;

import org.jspecify.annotations.NullMarked;
