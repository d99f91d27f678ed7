"""What the drills with several nodes are made of: etcd, two PostgreSQL servers under Patroni, two Troppo nodes, HAProxy, and load.

The configuration is that of docs/nodes with the drill's own addresses in it. Everything listens on the loopback address, or on a
bridge of this machine's where a network is to be cut, and is ended with the drill.
"""
import base64, collections, http.client, json, os, pwd, re, shutil, signal, subprocess, sys, tempfile, threading, time
import urllib.error, urllib.parse, urllib.request

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TROPPO = os.environ.get("TROPPO", os.path.join(HERE, "troppo")).split()
PASSWORD = "drill-password-123"


def wait(what, look, seconds=90, every=0.2):
    """Until it is so; what it looked at last stands in the complaint."""
    end, last = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            last = look()
            if last:
                return last
        except (OSError, ValueError, http.client.HTTPException, subprocess.SubprocessError) as problem:
            last = problem
        time.sleep(every)
    raise RuntimeError("%s did not come to be in %d s: %s" % (what, seconds, last))


def fetch(url, timeout=5):
    with urllib.request.urlopen(url, timeout=timeout) as answer:
        return answer.read()


def config(name, changes):
    """A file of docs/nodes with other addresses in it; an address that is not there any more is an error."""
    text = open(os.path.join(HERE, "docs/nodes", name)).read()
    for old, new in changes:
        if old not in text:
            raise RuntimeError("docs/nodes/%s says %r no more" % (name, old))
        text = text.replace(old, new)
    return text


class Place:
    """The drill's folder and processes, all gone at its end."""

    def __init__(self, name):
        self.folder = tempfile.mkdtemp(prefix="troppo-%s-" % name)
        os.chmod(self.folder, 0o755)
        self.processes, self.undo = [], []
        # ended by somebody, it leaves nothing behind either
        for ending in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, lambda number, frame: sys.exit("ended by signal %d" % number))

    def run(self, name, command, environment=None):
        log = open(os.path.join(self.folder, name + ".log"), "ab")
        process = subprocess.Popen(command, env=dict(os.environ, **(environment or {})), cwd=self.folder, stdout=log, stderr=log,
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        self.processes.append(process)
        return process

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as out:
            out.write(text)
        return path

    def clean(self, keep=False):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        for undo in reversed(self.undo):
            undo()
        if keep:
            print("left in " + self.folder)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


class Wires:
    """A bridge and a name space for each database, so that a wire can be pulled. Needs root."""

    NET = "10.87.66."

    def __init__(self, place, names):
        self.bridge = "troppo-drill"
        place.undo.append(self.remove)
        self.names = names
        self.remove()
        self.ip("link add %s type bridge" % self.bridge, "addr add %s1/24 dev %s" % (self.NET, self.bridge), "link set %s up" % self.bridge)
        for number, name in enumerate(names):
            self.ip("netns add troppo-%s" % name, "link add tr-%s type veth peer name eth0 netns troppo-%s" % (name, name),
                    "link set tr-%s master %s up" % (name, self.bridge), "-n troppo-%s link set lo up" % name,
                    "-n troppo-%s addr add %s%d/24 dev eth0" % (name, self.NET, 21 + number), "-n troppo-%s link set eth0 up" % name)

    @staticmethod
    def ip(*commands):
        for command in commands:
            subprocess.run(["ip"] + command.split(), check=True, capture_output=True)

    def cut(self, name):
        self.ip("link set tr-%s down" % name)

    def mend(self, name):
        self.ip("link set tr-%s up" % name)

    def remove(self):
        for command in ["netns del troppo-%s" % name for name in self.names] + ["link del " + self.bridge]:
            subprocess.run(["ip"] + command.split(), capture_output=True)


class Database:
    """One of the two machines with PostgreSQL and Patroni on it."""

    def __init__(self, place, name, address, port, rest, etcd, within=None):
        self.place, self.name, self.address, self.port, self.rest, self.within = place, name, address, port, rest, within
        self.data = os.path.join(place.folder, name)
        os.mkdir(self.data, 0o700)
        self.before = ["ip", "netns", "exec", within] if within else []
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.data, owner.pw_uid, owner.pw_gid)
            self.before += ["setpriv", "--reuid=%d" % owner.pw_uid, "--regid=%d" % owner.pw_gid, "--clear-groups"]
        binaries = sorted(os.listdir("/usr/lib/postgresql"), key=int)[-1]
        self.config = place.write(name + ".yml", config("patroni.yml", [
            ("name: db1", "name: " + name), ("10.0.0.21:8008", "%s:%d" % (address, rest)), ("10.0.0.21:5432", "%s:%d" % (address, port)),
            ("10.0.0.31:2379", etcd), ("10.0.0.0/24", "0.0.0.0/0"), ("/var/lib/postgresql/15/troppo", self.data + "/cluster"),
            ("/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/%s/bin" % binaries), ("/var/run/postgresql", self.data),
            ("/var/lib/postgresql/.pgpass-patroni", self.data + "/pgpass")]))
        self.patroni = None

    def start(self):
        self.patroni = self.place.run(self.name, self.before + ["patroni", self.config], {"HOME": self.data})

    def state(self):
        return json.loads(fetch("http://%s:%d/patroni" % (self.address, self.rest), 2))

    def is_primary(self):
        try:
            state = self.state()
            return state.get("role") in ("master", "primary") and state.get("state") == "running"
        except (OSError, ValueError):
            return False

    def is_synchronous(self):
        try:
            return bool(fetch("http://%s:%d/synchronous" % (self.address, self.rest), 2))
        except OSError:
            return False

    def server(self):
        return int(open(self.data + "/cluster/postmaster.pid").readline())

    def kill_server(self):
        os.kill(self.server(), signal.SIGKILL)

    def kill_machine(self):
        """Both at once: nobody is left to hand over."""
        self.patroni.kill()
        self.kill_server()
        self.patroni.wait()


class Databases:
    """A primary, its synchronous standby, and etcd, which knows which is which."""

    def __init__(self, place, port, wires=None):
        host = Wires.NET + "1" if wires else "127.0.0.1"
        self.place, etcd = place, "%s:%d" % (host, port)
        place.run("etcd", ["etcd", "--data-dir", place.folder + "/etcd", "--listen-client-urls", "http://" + etcd,
                           "--advertise-client-urls", "http://" + etcd, "--listen-peer-urls", "http://127.0.0.1:%d" % (port + 1),
                           "--initial-advertise-peer-urls", "http://127.0.0.1:%d" % (port + 1), "--initial-cluster",
                           "default=http://127.0.0.1:%d" % (port + 1)])
        wait("etcd", lambda: fetch("http://%s/health" % etcd))
        self.members = [Database(place, name, Wires.NET + str(21 + number) if wires else host, port + 2 + 2 * number, port + 3 + 2 * number,
                                 etcd, "troppo-" + name if wires else None) for number, name in enumerate(("db1", "db2"))]
        self.members[0].start()
        wait("a primary", self.members[0].is_primary)
        self.members[1].start()
        self.whole()
        self.sql("create role troppo login password '%s'" % PASSWORD, "postgres")
        self.sql("create database troppo owner troppo", "postgres")

    def url(self):
        return "postgres://troppo:%s@%s/troppo" % (PASSWORD, ",".join("%s:%d" % (member.address, member.port) for member in self.members))

    def primary(self):
        return wait("a primary", lambda: next((member for member in self.members if member.is_primary()), None))

    def standby(self):
        primary = self.primary()
        return next(member for member in self.members if member is not primary)

    def whole(self):
        """Both run, and the standby may take over: what is written is on both."""
        wait("a synchronous standby", lambda: any(member.is_synchronous() for member in self.members), 120)
        self.primary()

    def sql(self, statement, user="troppo"):
        """At the primary, whichever that is."""
        where = "host=%s port=%s user=%s dbname=%s target_session_attrs=read-write connect_timeout=3" % (
            ",".join(member.address for member in self.members), ",".join(str(member.port) for member in self.members), user, user)
        password = PASSWORD if user == "troppo" else "CHANGE-superuser"
        found = subprocess.run(["psql", "-Atc", statement, where], capture_output=True, text=True, env=dict(os.environ, PGPASSWORD=password))
        if found.returncode:
            raise RuntimeError(found.stderr)
        return found.stdout.strip()


class Node:
    """A Troppo that serves."""

    def __init__(self, place, name, port, environment):
        self.place, self.name, self.port = place, name, port
        self.base = "http://127.0.0.1:%d" % port
        self.environment = dict(environment, TROPPO_PORT=str(port))
        self.process = None

    def start(self):
        self.process = self.place.run(self.name, TROPPO + ["serve"], self.environment)
        return self

    def ready(self):
        if self.process.poll() is not None:
            sys.exit("FAULT: %s ended with status %d, see %s" % (self.name, self.process.returncode, self.place.folder))
        return json.loads(fetch(self.base + "/health/ready", 3)).get("database") == "UP"

    def wait(self, seconds=180):
        wait(self.name, self.ready, seconds)
        return self

    def verb(self, *words):
        return subprocess.run(TROPPO + list(words), env=dict(os.environ, **self.environment), cwd=self.place.folder, capture_output=True,
                              text=True, check=True).stdout.strip()


class Blog:
    """Two nodes with one folder of uploads behind HAProxy."""

    def __init__(self, place, port, database, environment=None):
        self.place, self.base = place, "http://localhost:%d" % (port + 2)
        settings = dict({"TROPPO_DATABASE_URL": database, "TROPPO_DATA": place.folder + "/data", "TROPPO_URL": self.base,
                         "TROPPO_SHUTDOWN_DELAY": "4s"}, **(environment or {}))
        self.nodes = [Node(place, "node%d" % (number + 1), port + number, settings) for number in range(2)]
        haproxy = place.write("haproxy.cfg", config("haproxy.cfg", [
            ("10.0.0.10:80", "127.0.0.1:%d" % (port + 2)), ("10.0.0.11:8080", "127.0.0.1:%d" % port),
            ("10.0.0.12:8080", "127.0.0.1:%d" % (port + 1))]))
        # both at once, on an empty database: one sets the site up
        for node in self.nodes:
            node.start()
        for node in self.nodes:
            node.wait()
        place.run("haproxy", ["haproxy", "-db", "-f", haproxy])
        wait("HAProxy", lambda: fetch(self.base + "/"))
        self.authorization = "Basic " + base64.b64encode(("admin:" + self.nodes[0].verb("app-password", "admin", "drill")).encode()).decode()

    def call(self, method, path, body=None, node=None, timeout=30):
        """REST, as the administrator."""
        request = urllib.request.Request((node.base if node else self.base) + path, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Authorization": self.authorization, "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            return json.load(answer)

    def addresses(self):
        """What readers ask for: pages, feeds and REST, known to both nodes."""
        posts = [self.call("POST", "/wp-json/wp/v2/posts", {"title": "Rehearsal %d" % number, "content": "words " * 300, "status": "publish"})
                 for number in range(10)]
        paths = [urllib.parse.urlsplit(post["link"]).path for post in posts]
        paths += ["/", "/feed/", "/comments/feed/", "/wp-json/wp/v2/posts", "/robots.txt", "/wp-content/themes/verandah/style.css"]
        for node in self.nodes:
            for path in paths * 2:
                fetch(node.base + path, 30)
        return paths, [post["id"] for post in posts]


class Readers:
    """Each asks for one thing after the other; a browser's manners, and a browser's patience."""

    def __init__(self, base, paths, threads, total=None):
        self.host = urllib.parse.urlsplit(base).netloc
        self.paths, self.total, self.stop, self.lock = paths, total, threading.Event(), threading.Lock()
        self.asked, self.failures, self.stale, self.slowest = 0, [], 0, (0.0, "")
        self.threads = [threading.Thread(target=self.run, args=(number,), daemon=True) for number in range(threads)]

    def start(self):
        for thread in self.threads:
            thread.start()
        return self

    def run(self, number):
        connection, mine = None, number
        while not self.stop.is_set() and (self.total is None or self.asked < self.total):
            path = self.paths[mine % len(self.paths)]
            mine += 1
            began, problem, fresh = time.monotonic(), None, connection is None
            try:
                connection = connection or http.client.HTTPConnection(self.host, timeout=30)
                status, warning = self.ask(connection, path)
                problem = None if status == 200 else "status %d" % status
            except (OSError, http.client.HTTPException) as failure:
                connection = None
                if not fresh:
                    # an idle connection may end at any moment: browsers ask again
                    continue
                problem, warning = repr(failure), None
            took = time.monotonic() - began
            with self.lock:
                self.asked += 1
                self.stale += warning is not None
                self.slowest = max(self.slowest, (took, path))
                if problem:
                    self.failures.append((time.monotonic(), path, problem))

    @staticmethod
    def ask(connection, path):
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("Warning")

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(60)

    def wait(self):
        for thread in self.threads:
            thread.join()


class Writers:
    """Comments and posts with numbers of their own; what was acknowledged is never sent again."""

    def __init__(self, blog, posts, threads=2, pause=0.0):
        self.blog, self.posts, self.pause = blog, posts, pause
        self.lock, self.stop, self.number = threading.Lock(), threading.Event(), 0
        self.acknowledged, self.refused, self.plain = {}, collections.Counter(), 0
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(threads)]

    def start(self):
        for thread in self.threads:
            thread.start()
        return self

    def run(self):
        while not self.stop.is_set():
            with self.lock:
                self.number += 1
                number = self.number
            began = time.monotonic()
            try:
                if number % 3:
                    self.blog.call("POST", "/wp-json/wp/v2/comments", {"post": self.posts[number % len(self.posts)], "content": "drill %d." % number})
                else:
                    self.blog.call("POST", "/wp-json/wp/v2/posts", {"title": "drill %d." % number, "content": "words", "status": "publish"})
                with self.lock:
                    self.acknowledged[number] = (began, time.monotonic())
            except urllib.error.HTTPError as refusal:
                with self.lock:
                    self.refused["status %d%s" % (refusal.code, ", Retry-After" if refusal.headers.get("Retry-After") else "")] += 1
                time.sleep(0.1)
            except (OSError, ValueError, http.client.HTTPException) as failure:
                with self.lock:
                    self.refused[type(failure).__name__] += 1
                time.sleep(0.1)
            if self.pause:
                time.sleep(self.pause)

    def recovered(self, moment):
        """When the first write was acknowledged that was begun after that moment, in seconds from it."""
        with self.lock:
            later = [done for began, done in self.acknowledged.values() if began > moment]
        return min(later) - moment if later else None

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(60)

    def check(self, sql):
        """What was acknowledged and is not there exactly once."""
        found = collections.Counter(int(number) for number in sql("""select substring(content from 'drill ([0-9]+)[.]') from comments
            where content like '%drill %' union all select substring(title from 'drill ([0-9]+)[.]') from posts
            where title like 'drill %' and type = 'post'""").split())
        return ["write %d is there %d times" % (number, found[number]) for number in sorted(self.acknowledged) if found[number] != 1] + [
            "write %d is there %d times without an acknowledgement" % (number, count) for number, count in sorted(found.items())
            if count > 1 and number not in self.acknowledged]
