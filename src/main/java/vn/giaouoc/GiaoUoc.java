package vn.giaouoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import vn.giaouoc.security.CreateAdmin;

/** Starts the product. */
@Modulithic(systemName = "Giao Ước", sharedModules = "shared")
@SpringBootApplication
public class GiaoUoc {

    public static void main(String[] args) {
        forbidRemoteSchemas();
        SpringApplication.run(GiaoUoc.class, CreateAdmin.arguments(args));
    }

    /**
     * A drawing may name a schema by address, and the JDK would fetch it while the engine validates. {@code nested} is the
     * protocol of classes inside the packed jar.
     */
    public static void forbidRemoteSchemas() {
        System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,nested");
    }
}
