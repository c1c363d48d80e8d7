package cn.qinqing.people.domain;

import cn.qinqing.people.Organ;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post (职务): one seat. Titles with several seats, such as deputy governor (副州长), are several posts with the same
 * title and different seat numbers, so that each seat has its own line of holders.
 */
@Entity
@Table(name = "post")
public class Post {

    @Id
    private UUID id;

    @Nullable
    private UUID unitId;

    private String title;
    private String titleKey;
    private int seatNo;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Organ body;

    @Column(name = "is_leading")
    private boolean leading;

    @Column(name = "is_sensitive")
    private boolean sensitive;

    private String divisionCode;
    private boolean active = true;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Post() {}

    public Post(
            PostId id,
            @Nullable UnitId unit,
            String title,
            int seatNo,
            Organ body,
            boolean leading,
            String divisionCode) {
        this.id = id.value();
        this.unitId = unit == null ? null : unit.value();
        this.title = title;
        this.titleKey = NameKey.of(title).value();
        this.seatNo = seatNo;
        this.body = body;
        this.leading = leading;
        this.divisionCode = divisionCode;
        // design: itineraries of the four bodies' leaders are sensitive by default
        this.sensitive = leading && body != Organ.OTHER;
    }

    /** Gives it another name; what hangs on the post stays. */
    public void rename(String newTitle, int newSeat) {
        this.title = newTitle;
        this.titleKey = NameKey.of(newTitle).value();
        this.seatNo = newSeat;
    }

    /** Whether itineraries of its holder are sensitive (行程敏感). */
    public void sensitive(boolean itineraries) {
        this.sensitive = itineraries;
    }

    /** Puts it into a unit and its division; it keeps its holders and what hangs on it. */
    public void joins(Unit unit, int seat) {
        this.unitId = unit.id().value();
        this.divisionCode = unit.divisionCode();
        this.seatNo = seat;
    }

    /** No longer to be filled (撤销); its history stays. */
    public void deactivate() {
        this.active = false;
    }

    public boolean active() {
        return active;
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public PostId id() {
        return new PostId(id);
    }

    public @Nullable UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    public String title() {
        return title;
    }

    public Organ body() {
        return body;
    }

    public boolean leading() {
        return leading;
    }

    public boolean sensitive() {
        return sensitive;
    }

    public String divisionCode() {
        return divisionCode;
    }

    public int version() {
        return rowVersion;
    }
}
