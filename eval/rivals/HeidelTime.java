import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.Base64;
import java.util.Date;

/**
 * `java -cp JAR HeidelTime.java CONFIG DAY FILE...` prints the TimeML of each file as a line of
 * Base64. HeidelTime's own command reads one file and starts anew for each, which takes some seconds every time.
 */
class HeidelTime {
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    // HeidelTime writes its log to standard output too, where only the results may stand.
    System.setOut(System.err);
    Date day = new SimpleDateFormat("yyyy-MM-dd").parse(args[1]);
    HeidelTimeStandalone tagger =
        new HeidelTimeStandalone(Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[0]);
    for (int i = 2; i < args.length; i++) {
      String text = Files.readString(Path.of(args[i]));
      String timeml = tagger.process(text, day);
      out.println(Base64.getEncoder().encodeToString(timeml.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
