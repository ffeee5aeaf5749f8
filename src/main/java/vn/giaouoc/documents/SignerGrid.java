package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;

/** Who signs a paper of several parties, as far as that is known before it is made. Implemented by the room that knows. */
public interface SignerGrid {

    /** Blocks in their order; empty for a paper that its type and issuer ask one signature for. */
    List<SignerBlock> of(UUID document, DocumentType type);
}
