package vn.giaouoc.documents.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import vn.giaouoc.documents.extraction.child.ExtractionChild;

/** A child that a file has taken over: it does what the file says. */
public final class MisbehavingChild {

    private MisbehavingChild() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(ExtractionChild.READY);
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = requests.readLine(); line != null; line = requests.readLine()) {
            var request = line.split("\t");
            var order = Files.readString(Path.of(request[2])).split(" ");
            obey(order, Path.of(request[3]));
            System.out.println("done");
        }
    }

    private static void obey(String[] order, Path out) throws Exception {
        switch (order[0]) {
            case "hang" -> Thread.sleep(3_600_000);
            case "spin" -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }
            case "eat" -> {
                var all = new ArrayList<byte[]>();
                while (true) {
                    all.add(new byte[1_000_000]);
                }
            }
            case "end" -> Runtime.getRuntime().halt(13);
            case "babble" -> System.out.println("done, and more");
            case "flood" -> {
                while (true) {
                    System.out.println("x".repeat(1000));
                }
            }
            case "lie" -> Files.writeString(out, "giaouoc-extraction 1\npages 1\nHARMLESS 1\n\n");
            case "fill" -> fill(out);
            case "call" -> answer(out, reaches(Integer.parseInt(order[1])));
            case "peek" -> answer(out, Files.exists(Path.of(order[1])));
            default -> answer(out, true);
        }
    }

    private static void answer(Path out, boolean yes) throws IOException {
        Files.writeString(out, "giaouoc-extraction 1\npages 0\n\n" + (yes ? "yes" : "no"));
    }

    private static boolean reaches(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException walled) {
            return false;
        }
    }

    private static void fill(Path out) throws IOException {
        var block = new byte[1_000_000];
        try (var file = Files.newOutputStream(out)) {
            for (int i = 0; i < 2_000; i++) {
                file.write(block);
            }
        }
    }
}
