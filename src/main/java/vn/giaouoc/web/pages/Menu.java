package vn.giaouoc.web.pages;

import java.util.List;

/** The main ways. What a person may not use is not shown. */
public final class Menu {

    private static final List<Item> ALL = List.of(
            new Item("tasks", "/tasks"),
            new Item("groups", "/groups"),
            new Item("documents", "/documents"),
            new Item("tracking", "/tracking"),
            new Item("organization", "/organization"));

    private Menu() {}

    /** @param section names the item's text and picture */
    public record Item(String section, String href) {}

    public static List<Item> of(Ctx ctx) {
        return ctx.actor() == null ? List.of() : ALL;
    }
}
