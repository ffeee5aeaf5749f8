package vn.giaouoc.demo;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.covenants.Packets;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.notifications.Outbox;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.workflow.Comments;
import vn.giaouoc.workflow.DueTimers;
import vn.giaouoc.workflow.DueWork;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.Tasks;

/**
 * Plays the demonstration years at the first start on the embedded database, before the doors open and before the engine's job
 * threads run; later starts find every step marked. With a given database there is no demonstration clock, and nothing is played.
 */
@Component
@ConditionalOnProperty(name = "giaouoc.demo", matchIfMissing = true)
class Demonstration implements SmartLifecycle {

    /** Before the web server and the job threads, which start last. */
    private static final int PHASE = 0;

    private static final String LAST = "curtain";
    private static final String TODAY = "2024-07-16T08:00";

    private final ObjectProvider<OffsetClock> clock;
    private final Environment environment;
    private final ProgressRepository progress;
    private final TransactionTemplate transaction;
    private final World world;
    private final Accounts accounts;
    private final Actors actors;
    private final Processes processes;
    private final Tasks tasks;
    private final Documents documents;
    private final Dispatches dispatches;
    private final Packets packets;
    private final Notices notices;
    private final Comments comments;
    private final Marks marks;
    private final DueWork dueWork;
    private final DueTimers dueTimers;
    private final Outbox outbox;
    private volatile boolean running;

    Demonstration(
            ObjectProvider<OffsetClock> clock,
            Environment environment,
            ProgressRepository progress,
            TransactionTemplate transaction,
            World world,
            Accounts accounts,
            Actors actors,
            Processes processes,
            Tasks tasks,
            Documents documents,
            Dispatches dispatches,
            Packets packets,
            Notices notices,
            Comments comments,
            Marks marks,
            DueWork dueWork,
            DueTimers dueTimers,
            Outbox outbox) {
        this.clock = clock;
        this.environment = environment;
        this.progress = progress;
        this.transaction = transaction;
        this.world = world;
        this.accounts = accounts;
        this.actors = actors;
        this.processes = processes;
        this.tasks = tasks;
        this.documents = documents;
        this.dispatches = dispatches;
        this.packets = packets;
        this.notices = notices;
        this.comments = comments;
        this.marks = marks;
        this.dueWork = dueWork;
        this.dueTimers = dueTimers;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        running = true;
        var demonstrationClock = clock.getIfAvailable();
        if (demonstrationClock != null && !environment.containsProperty("create-admin")) {
            play(demonstrationClock);
        }
    }

    private void play(OffsetClock demonstrationClock) {
        var backstage = new Backstage(demonstrationClock, dueWork, dueTimers, outbox);
        var script = new Script(progress, transaction, backstage, marks);
        if (script.isDone(LAST)) {
            return;
        }
        var began = System.nanoTime();
        Script.say("being made once, please wait (units, people, accounts)");
        people(script, backstage);
        var stage = new Stage(
                backstage,
                new Cast(accounts, actors),
                processes,
                tasks,
                documents,
                dispatches,
                notices,
                comments,
                marks);
        Script.say("playing the year 2019 of Cụm thi đua số III");
        var past = new Agenda();
        new Cluster3Of2019(stage, packets).addTo(past);
        past.play(script);
        Script.say("playing the year 2024 of Khối thi đua 7, up to Tuesday 16/07/2024");
        var present = new Agenda();
        new Bloc7Of2024(stage, packets).addTo(present);
        new UnitPapers(stage, new Leaders()).addTo(present);
        new OtherDesks(stage).addTo(present);
        present.due("2024-07-12T17:05", "week-ends");
        present.due("2024-07-15T17:05", "day-ends");
        present.play(script);
        script.step(LAST, TODAY, () -> {});
        backstage.moveTo(Script.at(TODAY));
        Script.say("ready after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    private void people(Script script, Backstage backstage) {
        script.step("world/organization", "2019-01-02T08:00", () -> world.organize(system(backstage)));
        script.step("world/accounts", "2019-01-02T08:05", world::openAccounts);
    }

    private static Actor system(Backstage backstage) {
        return Actor.system(backstage.now());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
