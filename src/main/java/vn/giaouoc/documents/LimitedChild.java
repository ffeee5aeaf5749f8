package vn.giaouoc.documents;

import java.time.Duration;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.extraction.FileReading;
import vn.giaouoc.documents.extraction.NotRead;

/**
 * Does work on untrusted bytes in a child process: without network, with limited memory, CPU time and files. A few tasks
 * run at a time; further callers wait, so who serves strangers limits how many may.
 */
@Service
public class LimitedChild {

    private final FileReading reading;

    LimitedChild(FileReading reading) {
        this.reading = reading;
    }

    /**
     * In one of two children that read file after file: for work whose answer is looked at again.
     *
     * @param wall after which the child is killed
     * @throws ChildFailed whatever happened to the child
     */
    public byte[] run(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws ChildFailed {
        return answered(() -> reading.run(task, input, wall, maxAnswerBytes));
    }

    /**
     * In a child that has read nothing before and reads nothing after: for answers that are believed, such as verdicts. Three
     * at a time; further callers wait as long as the wall.
     *
     * @throws ChildFailed whatever happened to the child
     */
    public byte[] runAlone(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws ChildFailed {
        return answered(() -> reading.runAlone(task, input, wall, maxAnswerBytes));
    }

    /**
     * In a child that only ever reads bytes which the product wrote, from first to last: it can be used again, for no file
     * can have taken it over.
     *
     * @throws ChildFailed whatever happened to the child
     */
    public byte[] runOnOurs(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws ChildFailed {
        return answered(() -> reading.runOnOurs(task, input, wall, maxAnswerBytes));
    }

    private interface Reading {
        byte[] read() throws NotRead;
    }

    private static byte[] answered(Reading reading) throws ChildFailed {
        try {
            return reading.read();
        } catch (NotRead failed) {
            throw new ChildFailed(
                    switch (failed.reason()) {
                        case TIME -> ChildFailed.Why.TOO_SLOW;
                        case MEMORY, CRASHED -> ChildFailed.Why.DIED;
                        case TOO_MUCH -> ChildFailed.Why.TOO_LARGE;
                        case NO_SANDBOX -> ChildFailed.Why.UNAVAILABLE;
                        case ENCRYPTED, DAMAGED, NO_SUCH_PAGE -> ChildFailed.Why.REFUSED;
                    });
        }
    }
}
