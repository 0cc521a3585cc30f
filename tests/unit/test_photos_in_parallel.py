"""Many photos: a few in memory at a time, in the order in which they were asked for."""

import pytest
from photo_samples import picture, saved

from goodword.formats.photos import inspect, plan_renditions
from goodword.publish.photos import PhotoJob, make_photos
from goodword.publish.store import PhotoStore

PHOTO = saved(picture((60, 40)), "JPEG")
JOBS = [
    PhotoJob(f"{n}.jpg", str(n), plan_renditions("a", f"{n}.jpg", inspect(PHOTO)), None) for n in range(50)
]


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_photos_are_read_than_the_workers_can_take(workers: int) -> None:
    read: list[str] = []

    def bytes_of(path: str) -> bytes:
        read.append(path)
        return PHOTO

    made = make_photos(JOBS, bytes_of, PhotoStore(None), workers)
    most = []
    for at, (job, files) in enumerate(made):
        assert job is JOBS[at]
        assert files
        most.append(len(read) - at)
    assert len(most) == len(JOBS)
    assert max(most) <= 8 * workers
    assert read == [job.path for job in JOBS]
