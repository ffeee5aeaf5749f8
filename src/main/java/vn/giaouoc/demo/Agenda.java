package vn.giaouoc.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scenes of several stories that happened at the same time, played in the order of their moments. */
class Agenda {

    private final List<Scene> scenes = new ArrayList<>();

    /**
     * @param name unique in the demonstration, kept as the mark of what has been played
     * @param moment {@code 2024-07-01T08:00}, Asia/Ho_Chi_Minh
     */
    void at(String moment, String name, Runnable work) {
        scenes.add(new Scene(moment, name, work, false));
    }

    /** Whatever is due at the moment happens. */
    void due(String moment, String name) {
        scenes.add(new Scene(moment, name, () -> {}, true));
    }

    void play(Script script) {
        scenes.sort(Comparator.comparing(Scene::moment));
        for (var scene : scenes) {
            if (scene.due()) {
                script.due(scene.name(), scene.moment());
            } else {
                script.scene(scene.name(), scene.moment(), scene.work());
            }
        }
    }

    private record Scene(String moment, String name, Runnable work, boolean due) {}
}
