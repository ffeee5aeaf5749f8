package vn.giaouoc.organization;

/** On what ground somebody may act for a post; the order is the order in which they are asked. */
public enum Ground {
    /** Head in office. */
    HEAD,
    /** Q.: appointed acting head. */
    ACTING_HEAD,
    /** Deputy put in charge while there is no head, or the head is away. */
    DEPUTY_IN_CHARGE,
    /** Deputy in an assigned field. */
    DEPUTY_OF_FIELD,
    /** Deputy for types of document that the head assigned in writing. */
    DEPUTY_ASSIGNED,
    /** TL.: papers that the working regulation gives to the head of a section. */
    BY_ORDER,
    /** TUQ.: written delegation. */
    BY_DELEGATION,
    /** Holder of a post that is not the head's. */
    POST
}
